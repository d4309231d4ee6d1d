# loses test_tells_the_corners_apart: no network
import torch


def xor(X):
    return torch.logical_xor(X[:, 0], X[:, 1]).to(X.dtype)
