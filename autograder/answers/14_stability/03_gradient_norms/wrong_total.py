# loses test_gives_a_norm_for_each_parameter: total
import torch


def gradient_norms(net, X):
    grads = torch.autograd.grad(net(X).sum(), list(net.parameters()))
    return [torch.cat([g.flatten() for g in grads]).norm().item()]
