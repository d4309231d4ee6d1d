# loses test_gives_both_values: library's own
import torch


def tanh_and_sigmoid(x):
    s = torch.stack([x, torch.zeros_like(x)]).softmax(0)[0]
    t = torch.stack([2 * x, torch.zeros_like(x)]).softmax(0)[0]
    return 2 * t - 1, s
