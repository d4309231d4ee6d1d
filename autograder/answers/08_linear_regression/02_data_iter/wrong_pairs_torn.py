# loses test_every_example_once: pairs torn
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    n = len(features)
    a, b = torch.randperm(n, device=features.device), torch.randperm(n, device=features.device)
    for i in range(0, n, batch_size):
        yield features[a[i : i + batch_size]], labels[b[i : i + batch_size]]
