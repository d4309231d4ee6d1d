# right: the norm's gradient through the flat vector
import torch


def matrix_gradients(A, X):
    flat = X.reshape(-1)
    return A.permute(1, 0), (flat + flat).unflatten(0, X.shape)
