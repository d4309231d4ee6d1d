# loses test_is_built_from_simpler_operations: library's own
import torch


def softmax(X):
    return (X - torch.logsumexp(X, -1, keepdim=True)).exp()
