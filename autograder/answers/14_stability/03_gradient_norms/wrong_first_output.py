# loses test_gives_a_norm_for_each_parameter: one output
import torch


def gradient_norms(net, X):
    return [g.norm().item() for g in torch.autograd.grad(net(X)[:, 0].sum(), list(net.parameters()))]
