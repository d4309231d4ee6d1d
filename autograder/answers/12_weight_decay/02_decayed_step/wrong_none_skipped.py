# loses test_without_a_gradient: no decay
import torch


def decayed_step(w, lr, wd):
    if w.grad is None:
        return w
    with torch.no_grad():
        w *= 1 - lr * wd
        w -= lr * w.grad
    w.grad = None
    return w
