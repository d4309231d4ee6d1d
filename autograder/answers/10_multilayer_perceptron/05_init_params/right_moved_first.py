# right: drawn on the CPU, moved before recording
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    made = [
        torch.randn(num_inputs, num_hiddens).mul_(0.01),
        torch.zeros(num_hiddens),
        torch.randn(num_hiddens, num_outputs).mul_(0.01),
        torch.zeros(num_outputs),
    ]
    if device is not None:
        made = [t.to(device) for t in made]
    return [torch.nn.Parameter(t) for t in made]
