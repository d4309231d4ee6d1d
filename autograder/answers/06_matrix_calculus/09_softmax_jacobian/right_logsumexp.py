# right: shifted by the logarithm of the sum
import torch


def softmax_jacobian(x):
    s = (x - torch.logsumexp(x, 0)).exp()
    J = -torch.outer(s, s)
    return J.diagonal_scatter(s * (1 - s))
