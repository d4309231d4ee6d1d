# loses test_is_stable, test_gradients_are_right: overflow
import torch


def tanh_and_sigmoid(x):
    ep, en = torch.exp(x), torch.exp(-x)
    return (ep - en) / (ep + en), 1 / (1 + en)
