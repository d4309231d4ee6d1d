# loses test_splits_all_examples: Python's random
import random

import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    order = list(range(len(X)))
    random.shuffle(order)
    m = round(len(X) * valid_share)
    train = torch.tensor(order[m:], dtype=torch.int64, device=X.device)
    valid = torch.tensor(order[:m], dtype=torch.int64, device=X.device)
    return X[train], y[train], X[valid], y[valid]
