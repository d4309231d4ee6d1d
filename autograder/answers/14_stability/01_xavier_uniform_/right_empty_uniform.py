# right: a new tensor, written over w
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    fresh = torch.empty_like(w, requires_grad=False).uniform_(-a, a)
    with torch.no_grad():
        w[:] = fresh
    return w
