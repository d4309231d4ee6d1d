# loses test_asks_net_once_in_its_mode: mode switched
import torch


def gradient_norms(net, X):
    net.train()
    return [g.norm().item() for g in torch.autograd.grad(net(X).sum(), list(net.parameters()))]
