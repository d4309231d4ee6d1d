# loses test_is_stable, test_gradients_are_right: flat too early
import torch


def tanh_and_sigmoid(x):
    a = x.clamp(-5, 5)
    return 2 / (1 + torch.exp(-2 * a)) - 1, 1 / (1 + torch.exp(-a))
