# loses test_gives_a_norm_for_each_parameter: wrong type
import torch


def gradient_norms(net, X):
    return [g.norm() for g in torch.autograd.grad(net(X).sum(), list(net.parameters()))]
