# loses test_every_example_once: wrong device
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    for part in torch.randperm(len(features)).split(batch_size):
        yield features.cpu()[part], labels.cpu()[part]
