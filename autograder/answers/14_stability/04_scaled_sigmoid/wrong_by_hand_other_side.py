# loses test_is_right_far_from_zero, test_gradient_is_right_everywhere: overflow
import torch


def scaled_sigmoid(x):
    return 4 * torch.exp(x) / (1 + torch.exp(x)) - 2
