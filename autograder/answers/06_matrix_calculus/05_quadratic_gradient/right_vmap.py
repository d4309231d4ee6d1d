# right: a dot product with each row and each column
import torch


def quadratic_gradient(A, x):
    return torch.vmap(torch.dot, in_dims=(0, None))(A, x) + torch.vmap(torch.dot, in_dims=(1, None))(A, x)
