# loses test_tells_the_corners_apart: no network
import torch


def xor(X):
    return torch.relu((X[:, 0] - X[:, 1]) ** 2)
