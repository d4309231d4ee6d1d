# loses test_order_is_drawn_anew: order of the data
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    torch.randperm(len(features))
    for part in torch.arange(len(features), device=features.device).split(batch_size):
        yield features[part], labels[part]
