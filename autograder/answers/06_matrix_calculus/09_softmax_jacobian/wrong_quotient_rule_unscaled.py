# loses test_is_stable: overflow
import torch


def softmax_jacobian(x):
    e = torch.exp(x)
    total = e.sum()
    return (torch.diag(e) * total - torch.outer(e, e)) / total**2
