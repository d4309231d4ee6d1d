# loses test_gradient_is_right_everywhere: gradient overflows
import torch


def scaled_sigmoid(x):
    e = torch.exp(x)
    return torch.where(x >= 0, 4 / (1 + torch.exp(-x)) - 2, 4 * e / (1 + e) - 2)
