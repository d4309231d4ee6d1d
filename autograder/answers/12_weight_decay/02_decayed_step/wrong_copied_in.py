# loses test_needs_one_temporary: two temporaries
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        if w.grad is None:
            w.mul_(1 - lr * wd)
        else:
            w.copy_((1 - lr * wd) * w - lr * w.grad)
    w.grad = None
    return w
