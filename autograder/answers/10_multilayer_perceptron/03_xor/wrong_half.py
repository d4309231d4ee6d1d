# loses test_tells_the_corners_apart: half of it
import torch


def xor(X):
    return torch.relu(X[:, 0] - X[:, 1])
