# loses test_gives_the_jacobian: not an outer product
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    return torch.diag(s) - s @ s
