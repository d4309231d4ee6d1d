# loses test_makes_tracked_leaves: wrong type
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.normal(0, 0.01, (num_inputs, num_hiddens), device=device, requires_grad=True)
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = torch.normal(0, 0.01, (num_hiddens, num_outputs), device=device, requires_grad=True)
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return W1, b1, W2, b2
