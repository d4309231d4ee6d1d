# loses test_w_moves: no gradient step
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        w *= 1 - lr * wd
    w.grad = None
    return w
