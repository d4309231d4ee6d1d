# loses test_gives_both_values: list for tuple
import torch


def tanh_and_sigmoid(x):
    a = x.clamp(-30, 30)
    return [2 / (1 + torch.exp(-2 * a)) - 1, 1 / (1 + torch.exp(-a))]
