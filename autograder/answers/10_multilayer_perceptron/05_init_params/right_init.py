# right: nn.init in place
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    shapes = [(num_inputs, num_hiddens), (num_hiddens,), (num_hiddens, num_outputs), (num_outputs,)]
    params = [torch.empty(shape, device=device, requires_grad=True) for shape in shapes]
    for p in params:
        if p.dim() == 2:
            torch.nn.init.normal_(p, std=0.01)
        else:
            torch.nn.init.zeros_(p)
    return params
