# loses test_every_example_once: last batch dropped
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    order = torch.randperm(len(features), device=features.device)
    for i in range(0, len(features) - batch_size + 1, batch_size):
        yield features[order[i : i + batch_size]], labels[order[i : i + batch_size]]
