# loses test_w_moves: lr left out of the decay
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        w *= 1 - wd
        if w.grad is not None:
            w -= lr * w.grad
    w.grad = None
    return w
