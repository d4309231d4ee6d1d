# loses test_gives_the_jacobian: value, not gradient
import torch


def softmax_jacobian(x):
    return torch.softmax(x, 0)
