# loses test_w_moves: decay of the updated w
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        if w.grad is not None:
            w -= lr * w.grad
        w -= lr * wd * w
    w.grad = None
    return w
