# loses test_biases_are_zero: b random
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.normal(0, 0.01, (num_inputs, num_hiddens), device=device, requires_grad=True)
    b1 = torch.ones(num_hiddens, device=device, requires_grad=True)
    W2 = torch.normal(0, 0.01, (num_hiddens, num_outputs), device=device, requires_grad=True)
    b2 = torch.ones(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
