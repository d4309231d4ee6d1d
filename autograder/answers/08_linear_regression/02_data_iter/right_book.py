# right: a list of numbers, as in the book
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError(batch_size)
    n = len(features)
    indices = torch.randperm(n).tolist()
    for i in range(0, n, batch_size):
        batch = torch.tensor(indices[i : min(i + batch_size, n)], device=features.device)
        yield features[batch], labels[batch]
