# loses test_is_stable, test_gradients_are_right: overflow
import torch


def tanh_and_sigmoid(x):
    e = torch.exp(-2 * x)
    return (1 - e) / (1 + e), 1 / (1 + torch.exp(-x))
