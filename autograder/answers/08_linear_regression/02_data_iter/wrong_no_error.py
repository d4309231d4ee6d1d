# loses test_refuses_a_batch_size_below_one: no exception
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n, device=features.device)
    start = 0
    while start < n and batch_size:
        yield features[order[start : start + batch_size]], labels[order[start : start + batch_size]]
        start += abs(batch_size)
