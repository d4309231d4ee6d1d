# loses test_gradients_add_up: added up twice
import torch


def accumulated_grad(x, times):
    gs = []
    for _ in range(times):
        (x * x).sum().backward()
        gs.append(x.grad)
    return sum(gs)
