# right: the outer product, its diagonal set so that rows sum to 0
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    J = -torch.outer(s, s).fill_diagonal_(0)
    return J - torch.diag(J.sum(1))
