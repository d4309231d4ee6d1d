# loses test_needs_one_temporary: two temporaries
import torch


def decayed_step(w, lr, wd):
    (wd / 2 * (w * w).sum()).backward()
    with torch.no_grad():
        w -= lr * w.grad
    w.grad = None
    return w
