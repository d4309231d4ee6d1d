# loses test_without_a_gradient, test_clears_the_gradient: gradient made
import torch


def decayed_step(w, lr, wd):
    with torch.no_grad():
        if w.grad is None:
            w.grad = torch.zeros(w.shape)
        w *= 1 - lr * wd
        w -= lr * w.grad
        w.grad.fill_(1)
    return w
