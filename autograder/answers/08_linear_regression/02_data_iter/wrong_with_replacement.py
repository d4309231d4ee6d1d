# loses test_every_example_once: drawn twice
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    n = len(features)
    for i in range(0, n, batch_size):
        part = torch.randint(n, (min(batch_size, n - i),), device=features.device)
        yield features[part], labels[part]
