# loses test_is_built_from_simpler_operations: element loop
import torch


def cross_entropy_of_logits(o, y):
    rows = [row - row.max() for row in o]
    return torch.stack([row.exp().sum().log() - row[k] for row, k in zip(rows, y)])
