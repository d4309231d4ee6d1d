# loses test_takes_a_single_number: wrong type
import torch


def shape_and_size(x):
    return x.shape, torch.tensor(x.shape).prod().item()
