# loses test_leaves_gradients_as_they_are: zeroed
import torch


def gradient_norms(net, X):
    for p in net.parameters():
        if p.grad is not None:
            p.grad.zero_()
    return [g.norm().item() for g in torch.autograd.grad(net(X).sum(), list(net.parameters()))]
