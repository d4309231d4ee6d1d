# right: recording switched by hand, and back
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.set_grad_enabled(False):
        w.uniform_().mul_(2 * a).sub_(a)
    return w
