# loses test_is_vectorised: element loop
import torch


def one_hot(y, num_classes):
    rows = torch.zeros(len(y), num_classes, device=y.device)
    for i, k in enumerate(y):
        if k < 0:
            raise ValueError
        rows[i, k] = 1
    return rows
