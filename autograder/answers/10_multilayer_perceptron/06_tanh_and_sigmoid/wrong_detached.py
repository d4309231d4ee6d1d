# loses test_gradients_are_right: no gradient
import torch


def tanh_and_sigmoid(x):
    a = x.detach().clamp(-50, 50)
    return 2 / (1 + torch.exp(-2 * a)) - 1, 1 / (1 + torch.exp(-a))
