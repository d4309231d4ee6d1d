# loses test_w_moves: wrong device
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        w -= torch.full(w.shape, lr, dtype=w.dtype) * w.grad
    w.grad = None
    return w
