# loses test_w_moves: grows
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        w *= 1 + lr * wd
        if w.grad is not None:
            w -= lr * w.grad
    w.grad = None
    return w
