# loses test_takes_any_tensor: nan lost
import torch


def relu(X):
    return torch.where(X > 0, X, 0)
