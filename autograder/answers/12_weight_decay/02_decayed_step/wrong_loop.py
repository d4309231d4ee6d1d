# loses test_needs_one_temporary: element loop
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        w *= 1 - lr * wd
        if w.grad is not None:
            for row, grad in zip(w, w.grad) if w.dim() else [(w, w.grad)]:
                row -= lr * grad
    w.grad = None
    return w
