# loses test_tells_the_corners_apart: closed formula
import torch


def xor(X):
    a, b = X[:, 0], X[:, 1]
    return torch.relu(a + b - 2 * a * b)
