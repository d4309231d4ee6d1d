# loses test_every_example_once: no pairs
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    for part in torch.randperm(len(features), device=features.device).split(batch_size):
        return features[part], labels[part]
