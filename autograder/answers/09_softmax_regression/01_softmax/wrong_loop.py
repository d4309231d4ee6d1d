# loses test_is_built_from_simpler_operations: element loop
import torch


def softmax(X):
    if X.dim() == 1:
        e = (X - X.max()).exp()
        return e / e.sum()
    return torch.stack([softmax(row) for row in X])
