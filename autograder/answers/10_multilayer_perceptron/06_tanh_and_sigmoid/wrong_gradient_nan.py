# loses test_gradients_are_right: gradient nan
import torch


def tanh_and_sigmoid(x):
    return 2 / (1 + torch.exp(-2 * x)) - 1, 1 / (1 + torch.exp(-x))
