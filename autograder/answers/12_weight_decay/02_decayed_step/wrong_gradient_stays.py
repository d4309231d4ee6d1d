# loses test_clears_the_gradient: gradient left
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        if w.grad is None:
            w *= 1 - lr * wd
        else:
            w.grad += wd * w
            w -= lr * w.grad
    return w
