# loses test_broadcasts_y: wrong shape
import torch


def add_in_place(x, y):
    return torch.add(x, y, out=x.resize_(y.shape))
