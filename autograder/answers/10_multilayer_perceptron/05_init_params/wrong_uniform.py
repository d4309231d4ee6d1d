# loses test_weights_are_small_normal_numbers: uniform
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = (torch.rand(num_inputs, num_hiddens, device=device) * 0.01).requires_grad_()
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = (torch.rand(num_hiddens, num_outputs, device=device) * 0.01).requires_grad_()
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
