# loses test_is_stable: overflow
import torch


def softmax_jacobian(x):
    e = torch.exp(x - x[0])
    s = e / e.sum()
    return torch.diag(s) - torch.outer(s, s)
