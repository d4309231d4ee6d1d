# loses test_makes_tracked_leaves: not tracked
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.normal(0, 0.01, (num_inputs, num_hiddens), device=device, requires_grad=True)
    W2 = torch.normal(0, 0.01, (num_hiddens, num_outputs), device=device, requires_grad=True)
    return [W1, torch.zeros(num_hiddens, device=device), W2, torch.zeros(num_outputs, device=device)]
