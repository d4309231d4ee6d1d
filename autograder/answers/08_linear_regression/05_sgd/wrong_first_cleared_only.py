# loses test_clears_the_gradients: gradient left
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad / batch_size
    params and params[0].grad is not None and params[0].grad.zero_()
