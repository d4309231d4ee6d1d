# loses test_leaves_gradients_as_they_are: left in grad
import torch


def gradient_norms(net, X):
    before = [torch.zeros_like(p) if p.grad is None else p.grad.clone() for p in net.parameters()]
    net(X.detach()).sum().backward()
    norms = [(p.grad - old).norm().item() for p, old in zip(net.parameters(), before)]
    for p, old in zip(net.parameters(), before):
        p.grad.copy_(old)
    return norms
