# loses test_gives_both_gradients: none
import torch


def matrix_gradients(A, X):
    trace = torch.zeros_like(X)
    trace.diagonal().copy_(A.diagonal())
    return trace, 2 * X
