# loses test_splits_all_examples: NumPy's random
import random
import numpy as np

import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    order = torch.from_numpy(np.random.permutation(len(X))).to(X.device)
    m = round(len(X) * valid_share)
    return X[order[m:]], y[order[m:]], X[order[:m]], y[order[:m]]
