# right: copies, made in the shape of X
import torch


def matrix_gradients(A, X):
    trace = torch.empty_like(X).copy_(A.t())
    return trace, X.clone().add_(X)
