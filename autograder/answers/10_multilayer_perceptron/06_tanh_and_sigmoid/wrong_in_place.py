# loses test_gives_both_values: input changed
import torch


def tanh_and_sigmoid(x):
    x.clamp_(-2, 2)
    return 2 / (1 + torch.exp(-2 * x)) - 1, 1 / (1 + torch.exp(-x))
