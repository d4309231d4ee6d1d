# loses test_gives_both_values: library's own
import torch


def tanh_and_sigmoid(x):
    a = x.clamp(-40, 40)
    e = torch.expm1(-2 * a)
    return -e / (e + 2), 1 / (1 + torch.exp(-a))
