# loses test_gives_the_jacobian: finite differences
import torch


def softmax_jacobian(x):
    e = torch.exp(x - x.max())
    s = e / (e.sum() + 1e-6)
    return torch.diag(s) - torch.outer(s, s)
