# loses test_gives_the_jacobian: none
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    return torch.diag(s) - s @ s
