# loses test_weights_are_small_normal_numbers: repeated numbers
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.normal(0, 0.01, (num_hiddens,), device=device).repeat(num_inputs, 1).requires_grad_()
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = torch.normal(0, 0.01, (num_outputs,), device=device).repeat(num_hiddens, 1).requires_grad_()
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
