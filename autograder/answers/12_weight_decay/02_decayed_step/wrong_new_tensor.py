# loses test_w_moves: rebinding
import torch


def decayed_step(w, lr, wd):
    grad = 0 if w.grad is None else w.grad
    w.grad = None
    with torch.no_grad():
        w = (1 - lr * wd) * w - lr * grad
    return w.requires_grad_()
