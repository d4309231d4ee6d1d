# loses test_gives_a_norm_for_each_parameter: mean
import torch


def gradient_norms(net, X):
    return [g.norm().item() for g in torch.autograd.grad(net(X).mean(), list(net.parameters()))]
