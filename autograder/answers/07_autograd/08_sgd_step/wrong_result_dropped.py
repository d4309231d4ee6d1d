# loses test_w_moves: not moved
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        w.sub(lr * w.grad)
    w.grad = None
    return w
