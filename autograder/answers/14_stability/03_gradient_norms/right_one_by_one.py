# right: one gradient after the other, from one pass forward
import torch


def gradient_norms(net, X):
    total = net(X).sum()
    norms = []
    for p in net.parameters():
        (g,) = torch.autograd.grad(total, p, retain_graph=True)
        norms.append(g.pow(2).sum().sqrt().item())
    return norms
