# loses test_gives_both_values: library's own
import torch


def tanh_and_sigmoid(x):
    a = x.clamp(-50, 50)
    return 2 / (1 + torch.exp(-2 * a)) - 1, (1 + torch.tanh(x / 2)) / 2
