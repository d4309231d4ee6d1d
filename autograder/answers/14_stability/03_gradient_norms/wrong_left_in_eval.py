# loses test_asks_net_once_in_its_mode: mode not put back
import torch


def gradient_norms(net, X):
    norms = [g.norm().item() for g in torch.autograd.grad(net(X).sum(), list(net.parameters()))]
    net.eval()
    return norms
