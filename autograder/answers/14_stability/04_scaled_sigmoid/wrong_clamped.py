# loses test_is_right_far_from_zero, test_gradient_is_right_everywhere: inaccurate
import torch


def scaled_sigmoid(x):
    return 4 / (1 + torch.exp(-x.clamp(-10, 10))) - 2
