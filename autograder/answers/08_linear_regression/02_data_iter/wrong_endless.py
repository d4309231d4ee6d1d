# loses test_every_example_once: wrong lengths
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    while True:
        for part in torch.randperm(len(features), device=features.device).split(batch_size):
            yield features[part], labels[part]
