# loses test_gives_both_values: swapped
import torch


def tanh_and_sigmoid(x):
    a = x.clamp(-30, 30)
    return 1 / (1 + torch.exp(-a)), 2 / (1 + torch.exp(-2 * a)) - 1
