# loses test_gives_a_norm_for_each_parameter: only some parameters
import torch


def gradient_norms(net, X):
    weights = [p for p in net.parameters() if p.dim() > 1]
    return [g.norm().item() for g in torch.autograd.grad(net(X).sum(), weights)]
