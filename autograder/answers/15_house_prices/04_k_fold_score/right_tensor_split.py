# right: tensor_split
import statistics

import torch


def k_fold_score(k, X, y, fit):
    if not 1 < k <= len(X):
        raise ValueError("k")
    rows = torch.arange(len(X), device=X.device)
    folds = rows.tensor_split(k)
    train_scores, valid_scores = [], []
    for i, fold in enumerate(folds):
        rest = torch.cat([part for j, part in enumerate(folds) if j != i])
        a, b = fit(X[rest], y[rest], X[fold], y[fold])
        train_scores.append(torch.as_tensor(a).item())
        valid_scores.append(torch.as_tensor(b).item())
    return statistics.fmean(train_scores), statistics.fmean(valid_scores)
