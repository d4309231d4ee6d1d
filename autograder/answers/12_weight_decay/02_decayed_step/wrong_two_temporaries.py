# loses test_needs_one_temporary: two temporaries
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        if w.grad is None:
            w *= 1 - lr * wd
        else:
            w -= lr * (w.grad + wd * w)
    w.grad = None
    return w
