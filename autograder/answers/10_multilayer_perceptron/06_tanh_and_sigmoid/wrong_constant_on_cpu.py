# loses test_gives_both_values: wrong device
import torch


def tanh_and_sigmoid(x):
    a = torch.minimum(torch.maximum(x, torch.full(x.shape, -50.0, dtype=x.dtype)), torch.full(x.shape, 50.0, dtype=x.dtype))
    return 2 / (1 + torch.exp(-2 * a)) - 1, 1 / (1 + torch.exp(-a))
