# right: no_grad and -=
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.grad.zero_()
    return w
