# loses test_tells_the_corners_apart: no network
import torch


def xor(X):
    total = torch.relu(X.sum(1))
    return torch.where(total == 1, 1.0, 0.0).to(X.dtype)
