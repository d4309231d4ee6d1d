# right: u computed again where nothing is recorded
import torch


def gradient(total, x):
    x.grad = None
    total.backward()
    return x.grad.detach().clone()


def detached_product(x):
    with torch.no_grad():
        u = x * x
    return gradient(torch.sum(u * x), x), gradient(torch.sum(x * x), x)
