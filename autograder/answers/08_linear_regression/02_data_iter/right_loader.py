# right: torch's DataLoader, whose pairs are lists
import torch


from torch.utils.data import DataLoader, TensorDataset


def data_iter(batch_size, features, labels):
    return iter(DataLoader(TensorDataset(features, labels), batch_size, shuffle=True))
