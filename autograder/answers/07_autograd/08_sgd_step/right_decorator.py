# right: no_grad as a decorator, out=
import torch


@torch.no_grad()
def sgd_step(w, lr):
    torch.sub(w, w.grad, alpha=lr, out=w)
    w.grad = torch.zeros_like(w)
    return w
