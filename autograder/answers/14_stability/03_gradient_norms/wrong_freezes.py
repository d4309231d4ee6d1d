# loses test_leaves_gradients_as_they_are: requires_grad lost
import torch


def gradient_norms(net, X):
    norms = [g.norm().item() for g in torch.autograd.grad(net(X).sum(), list(net.parameters()))]
    net.requires_grad_(False)
    return norms
