# loses test_w_moves: no gradient step
import torch


def decayed_step(w, lr, wd):
    w.grad = None
    with torch.no_grad():
        w *= 1 - lr * wd
        if w.grad is not None:
            w -= lr * w.grad
    return w
