# right: as in the book
import torch


def clip_gradients(params, max_norm):
    params = [p for p in params if p.grad is not None]
    norm = torch.sqrt(sum(torch.sum(p.grad**2) for p in params)) if params else torch.zeros(())
    if norm > max_norm:
        for p in params:
            p.grad[:] *= max_norm / norm
    return norm.item()
