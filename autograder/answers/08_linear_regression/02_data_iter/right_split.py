# right: the order split, a generator expression
import torch


def data_iter(batch_size, features, labels):
    if batch_size <= 0:
        raise ValueError("batch_size")
    order = torch.randperm(features.shape[0]).to(features.device)
    return ((features.index_select(0, part), labels.index_select(0, part)) for part in order.split(batch_size))
