# loses test_gives_the_values: library's own
import torch


def relu(X):
    return torch.relu(X)
