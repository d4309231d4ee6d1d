# loses test_gradient_is_right_everywhere: gradient overflows
import torch


def scaled_sigmoid(x):
    return 4 / (1 + torch.exp(-x)) - 2
