# loses test_takes_a_single_number: wrong length
import torch


def shape_and_size(x):
    x = torch.atleast_1d(x)
    return x.shape, x.numel()
