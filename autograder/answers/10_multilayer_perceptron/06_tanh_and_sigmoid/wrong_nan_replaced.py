# loses test_gradients_are_right: gradient nan
import torch


def tanh_and_sigmoid(x):
    e = torch.exp(2 * x)
    t = ((e - 1) / (e + 1)).nan_to_num(1.0)
    return t, 1 / (1 + torch.exp(-x))
