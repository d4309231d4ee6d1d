# loses test_gives_the_values: wrong device
import torch


def relu(X):
    return torch.where(X <= 0, torch.zeros(X.shape, dtype=X.dtype), X)
