# loses test_gives_the_jacobian: none
import torch


def softmax_jacobian(x):
    s = torch.sigmoid(x)
    return torch.diag(s) - torch.outer(s, s)
