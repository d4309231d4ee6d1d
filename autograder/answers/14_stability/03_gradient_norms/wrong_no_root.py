# loses test_gives_a_norm_for_each_parameter: no root
import torch


def gradient_norms(net, X):
    return [(g * g).sum().item() for g in torch.autograd.grad(net(X).sum(), list(net.parameters()))]
