# right: the decay added to the gradient, which goes
import torch


@torch.no_grad()
def decayed_step(w, lr, wd):
    if w.grad is None:
        w *= 1 - lr * wd
        return w
    w.grad += wd * w
    w -= lr * w.grad
    w.grad.zero_()
    return w
