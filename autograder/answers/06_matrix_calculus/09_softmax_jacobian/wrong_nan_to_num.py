# loses test_is_stable: overflow
import torch


def softmax_jacobian(x):
    e = torch.exp(x)
    s = e / e.sum()
    return torch.nan_to_num(torch.diag(s) - torch.outer(s, s))
