# loses test_gives_a_norm_for_each_parameter: other order
import torch


def gradient_norms(net, X):
    grads = torch.autograd.grad(net(X).sum(), list(net.parameters()))
    return sorted(g.norm().item() for g in grads)
