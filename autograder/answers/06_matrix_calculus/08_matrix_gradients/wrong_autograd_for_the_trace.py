# loses test_gives_both_gradients: autograd
import torch


def matrix_gradients(A, X):
    leaf = X.clone().requires_grad_()
    torch.trace(A @ leaf).backward()
    return leaf.grad, 2 * X
