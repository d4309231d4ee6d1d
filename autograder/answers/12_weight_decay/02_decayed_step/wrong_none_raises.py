# loses test_without_a_gradient: None in a computation
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        w *= 1 - lr * wd
        w -= lr * w.grad
    w.grad = None
    return w
