# loses test_gives_both_gradients: autograd
import torch


def matrix_gradients(A, X):
    X = X.clone().requires_grad_()
    (trace,) = torch.autograd.grad((A @ X).trace(), X)
    (norm,) = torch.autograd.grad((X * X).sum(), X)
    return trace, norm
