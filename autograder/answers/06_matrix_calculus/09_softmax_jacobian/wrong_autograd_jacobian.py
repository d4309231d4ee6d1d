# loses test_gives_the_jacobian: autograd
import torch


def softmax_jacobian(x):
    return torch.autograd.functional.jacobian(lambda x: torch.softmax(x, 0), x)
