# loses test_makes_a_step: not moved
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for i, p in enumerate(params):
            if p.grad is not None:
                params[i] = (p - lr * p.grad / batch_size).requires_grad_()
