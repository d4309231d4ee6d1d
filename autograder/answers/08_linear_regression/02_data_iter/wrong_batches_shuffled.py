# loses test_order_is_drawn_anew: batches shuffled
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    starts = torch.arange(0, len(features), batch_size)
    order = torch.randperm(len(starts) - 1).tolist() + [len(starts) - 1]
    for i in starts[order].tolist():
        yield features[i : i + batch_size].clone(), labels[i : i + batch_size].clone()
