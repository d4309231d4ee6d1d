# loses test_weights_are_small_normal_numbers: uniform
import math

import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    bound = 0.01 * math.sqrt(3)
    W1 = torch.empty(num_inputs, num_hiddens, device=device).uniform_(-bound, bound).requires_grad_()
    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    W2 = torch.empty(num_hiddens, num_outputs, device=device).uniform_(-bound, bound).requires_grad_()
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return [W1, b1, W2, b2]
