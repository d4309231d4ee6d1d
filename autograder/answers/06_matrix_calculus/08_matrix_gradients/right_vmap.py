# right: the transpose, mapped over rows
import torch


def matrix_gradients(A, X):
    return torch.vmap(lambda row: row.clone(), out_dims=1)(A), torch.vmap(lambda row: 2 * row)(X)
