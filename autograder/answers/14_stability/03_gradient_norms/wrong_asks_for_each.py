# loses test_asks_net_once_in_its_mode: asked again
import torch


def gradient_norms(net, X):
    return [torch.autograd.grad(net(X).sum(), p)[0].norm().item() for p in net.parameters()]
