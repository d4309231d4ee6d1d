# loses test_every_example_once: last batch dropped
import torch


from torch.utils.data import DataLoader, TensorDataset


def data_iter(batch_size, features, labels):
    return iter(DataLoader(TensorDataset(features, labels), batch_size, shuffle=True, drop_last=True))
