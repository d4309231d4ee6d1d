# loses test_clears_the_gradient: gradient left
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
    return w
