# right: copy_ of what was computed aside
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in filter(lambda p: p.grad is not None, params):
            p.copy_(p - p.grad.div(batch_size).mul(lr))
            p.grad.fill_(0)
