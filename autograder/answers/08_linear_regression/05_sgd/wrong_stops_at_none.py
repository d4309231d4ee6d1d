# loses test_skips_what_has_no_gradient: not moved
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                return
            p -= lr * p.grad / batch_size
            p.grad = None
