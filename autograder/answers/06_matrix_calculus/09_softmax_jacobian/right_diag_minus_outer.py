# right: the diagonal less the outer product
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, dim=0)
    return torch.diag(s) - torch.outer(s, s)
