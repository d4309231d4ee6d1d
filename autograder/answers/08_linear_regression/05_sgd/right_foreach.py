# right: lists at once
import torch


@torch.no_grad()
def sgd(params, lr, batch_size):
    moved = [p for p in params if p.grad is not None]
    if moved:
        torch._foreach_add_(moved, [p.grad for p in moved], alpha=-lr / batch_size)
    for p in moved:
        p.grad = None
