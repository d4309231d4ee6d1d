# loses test_gives_both_values: factor 2 missing
import torch


def tanh_and_sigmoid(x):
    s = 1 / (1 + torch.exp(-x.clamp(-50, 50)))
    return 2 * s - 1, s
