# right: the largest element of QᵀQ − I
import torch


def is_orthogonal(Q):
    n, m = Q.size()
    return n == m and (Q.mT @ Q - torch.eye(n).to(Q)).abs().max().item() < 1e-3
