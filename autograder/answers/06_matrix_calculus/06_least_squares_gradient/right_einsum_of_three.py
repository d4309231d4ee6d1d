# right: one einsum, in the cheap order
import torch


def least_squares_gradient(X, w, y):
    return 2 * (torch.einsum("d,nd,ni->i", w, X, X) - y @ X)
