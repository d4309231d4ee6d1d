# loses test_gradient_is_zero_at_zero: gradient ½ at 0
import torch


def relu(X):
    return torch.maximum(X, torch.zeros_like(X))
