# right: SGD, and the decay alone by hand
import torch


def decayed_step(w, lr, wd):
    if w.grad is None:
        with torch.no_grad():
            w.mul_(1 - lr * wd)
        return w
    optimizer = torch.optim.SGD([w], lr=lr, weight_decay=wd)
    optimizer.step()
    optimizer.zero_grad()
    return w
