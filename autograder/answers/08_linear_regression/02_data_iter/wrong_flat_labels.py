# loses test_takes_any_rows: rows reshaped
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    for part in torch.randperm(len(features), device=features.device).split(batch_size):
        yield features[part], labels[part].reshape(len(part), -1)
