# loses test_is_drawn_anew_and_apart: same every time
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    torch.manual_seed(0)
    W1 = torch.normal(0, 0.01, (num_inputs, num_hiddens), device=device, requires_grad=True)
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = torch.normal(0, 0.01, (num_hiddens, num_outputs), device=device, requires_grad=True)
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
