# loses test_gradients_are_right: gradient at 0
import torch


def tanh_and_sigmoid(x):
    a = x.clamp(-44, 44)
    ep, en = torch.exp(a), torch.exp(-a).detach()
    return (ep - en) / (ep + en), 1 / (1 + torch.exp(-a))
