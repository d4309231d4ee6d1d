# loses test_weights_are_small_normal_numbers: standard deviation 1
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.randn(num_inputs, num_hiddens, device=device, requires_grad=True)
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = torch.randn(num_hiddens, num_outputs, device=device, requires_grad=True)
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
