# right: grad mode switched and put back
import torch


def sgd_step(w, lr):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        w[...] = torch.lerp(w, w - w.grad, lr)
        w.grad = None
    finally:
        torch.set_grad_enabled(before)
    return w
