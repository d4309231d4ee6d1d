# loses test_is_lazy: all batches at once
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    order = torch.randperm(len(features), device=features.device)
    X, y = features[order], labels[order]
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], y[i : i + batch_size]
