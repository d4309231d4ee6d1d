# loses test_w_moves: rebinding
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        w = w - lr * w.grad
    return w
