# loses test_w_moves: global state changed
import torch


def sgd_step(w, lr):
    torch.set_grad_enabled(False)
    w -= lr * w.grad
    w.grad = None
    return w
