# loses test_gives_the_jacobian: input changed
import torch


def softmax_jacobian(x):
    x -= x.max()
    s = x.exp() / x.exp().sum()
    return torch.diag(s) - torch.outer(s, s)
