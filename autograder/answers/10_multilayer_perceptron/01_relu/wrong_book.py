# loses test_gradient_is_zero_at_zero: gradient ½ at 0
import torch


def relu(X):
    a = torch.zeros_like(X)
    return torch.max(X, a)
