# loses test_gives_both_values: library's own
import torch


def tanh_and_sigmoid(x):
    return torch.tanh(x), torch.sigmoid(x)
