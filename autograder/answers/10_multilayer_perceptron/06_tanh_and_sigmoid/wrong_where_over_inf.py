# loses test_gradients_are_right: gradient nan
import torch


def sigmoid(x):
    return torch.where(x >= 0, 1 / (1 + torch.exp(-x)), torch.exp(x) / (1 + torch.exp(x)))


def tanh_and_sigmoid(x):
    return 2 * sigmoid(2 * x) - 1, sigmoid(x)
