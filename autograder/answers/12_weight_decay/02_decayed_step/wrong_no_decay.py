# loses test_w_moves: no decay
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        if w.grad is not None:
            w -= lr * w.grad
    w.grad = None
    return w
