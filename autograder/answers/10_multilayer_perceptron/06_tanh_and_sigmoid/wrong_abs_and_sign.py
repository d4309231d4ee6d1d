# loses test_gradients_are_right: gradient at 0
import torch


def tanh_and_sigmoid(x):
    e = torch.exp(-2 * x.abs())
    t = x.sign() * (1 - e) / (1 + e)
    e = torch.exp(-x.abs())
    return t, torch.where(x >= 0, 1 / (1 + e), e / (1 + e))
