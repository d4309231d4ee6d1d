# loses test_makes_tracked_leaves: no leaf
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.randn(num_inputs, num_hiddens, device=device, requires_grad=True) * 0.01
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = torch.randn(num_hiddens, num_outputs, device=device, requires_grad=True) * 0.01
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
