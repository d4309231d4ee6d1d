# right: without any temporary
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        w.mul_(1 - lr * wd)
        if w.grad is not None:
            w.add_(w.grad, alpha=-lr)
            w.grad.zero_()
    return w
