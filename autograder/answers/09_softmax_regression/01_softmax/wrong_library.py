# loses test_is_built_from_simpler_operations: library's own
import torch


def softmax(X):
    return torch.softmax(X, -1)
