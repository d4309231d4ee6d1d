# loses test_is_vectorised: element loop
import torch


def xor(X):
    return torch.stack([torch.relu(x[0] - x[1]) + torch.relu(x[1] - x[0]) for x in X])
