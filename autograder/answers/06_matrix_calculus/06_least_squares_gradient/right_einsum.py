# right: einsum from the residual on
import torch


def least_squares_gradient(X, w, y):
    residual = torch.einsum("nd,d->n", X, w) - y
    return torch.einsum("nd,n->d", X, residual) * 2
