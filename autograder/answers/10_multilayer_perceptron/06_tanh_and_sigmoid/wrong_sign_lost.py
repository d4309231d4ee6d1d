# loses test_gives_both_values: sign lost
import torch


def tanh_and_sigmoid(x):
    e = torch.exp(-2 * x.abs())
    a = x.clamp(-50, 50)
    return (1 - e) / (1 + e), 1 / (1 + torch.exp(-a))
