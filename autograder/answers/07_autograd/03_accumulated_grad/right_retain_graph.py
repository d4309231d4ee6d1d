# right: one graph, retained
import torch


def accumulated_grad(x, times):
    y = torch.sum(x**2)
    for i in range(times):
        y.backward(retain_graph=i + 1 < times)
    return x.grad.clone()
