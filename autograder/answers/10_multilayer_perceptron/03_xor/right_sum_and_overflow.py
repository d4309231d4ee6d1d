# right: one bend
import torch


def xor(X):
    total = X.sum(dim=1)
    return total - 2 * torch.relu(total - 1)
