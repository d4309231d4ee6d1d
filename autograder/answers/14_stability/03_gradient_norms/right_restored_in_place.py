# right: backward into the same memory, then the old numbers written back
import torch


def gradient_norms(net, X):
    before = [None if p.grad is None else p.grad.clone() for p in net.parameters()]
    for p in net.parameters():
        if p.grad is not None:
            p.grad.zero_()
    net(X.detach()).sum().backward()
    norms = [p.grad.norm().item() for p in net.parameters()]
    for p, old in zip(net.parameters(), before):
        if old is None:
            p.grad = None
        else:
            p.grad.copy_(old)
    return norms
