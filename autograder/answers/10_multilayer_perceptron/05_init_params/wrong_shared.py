# loses test_is_drawn_anew_and_apart: shares memory
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.normal(0, 0.01, (num_inputs, num_hiddens), device=device, requires_grad=True)
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = torch.normal(0, 0.01, (num_hiddens, num_outputs), device=device, requires_grad=True)
    b2 = b1 if num_outputs == num_hiddens else torch.zeros(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
