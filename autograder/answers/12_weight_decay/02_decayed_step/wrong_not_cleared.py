# loses test_clears_the_gradient: gradient left
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        w *= 1 - lr * wd
        if w.grad is not None:
            w -= lr * w.grad
    return w
