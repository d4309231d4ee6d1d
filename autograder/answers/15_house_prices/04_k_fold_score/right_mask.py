# right: a mask for each fold
import numpy as np
import torch


def k_fold_score(k, X, y, fit):
    n = len(X)
    if k < 2 or k > n:
        raise ValueError(f"k = {k}")
    total = np.zeros(2)
    for fold in np.array_split(np.arange(n), k):
        mask = torch.zeros(n, dtype=torch.bool, device=X.device)
        mask[int(fold[0]) : int(fold[-1]) + 1] = True
        scores = fit(X[~mask], y[~mask], X[mask], y[mask])
        total += [float(s) for s in scores]
    return float(total[0] / k), float(total[1] / k)
