# loses test_gives_the_jacobian: diagonal only
import torch


def softmax_jacobian(x):
    return torch.diag(torch.softmax(x, 0))
