# right: the list operations that optimizers use
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        torch._foreach_add_([w], [w.grad], alpha=-lr)
        torch._foreach_zero_([w.grad])
    return w
