# loses test_tells_shape_and_count: wrong type
import torch


def shape_and_size(x):
    return x.shape, torch.tensor(x.numel())
