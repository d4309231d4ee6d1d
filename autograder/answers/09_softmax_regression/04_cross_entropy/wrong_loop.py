# loses test_is_built_from_simpler_operations: element loop
import torch


def cross_entropy(y_hat, y):
    return torch.stack([-row[k].log() for row, k in zip(y_hat, y)])
