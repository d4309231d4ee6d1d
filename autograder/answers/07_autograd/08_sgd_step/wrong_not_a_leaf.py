# loses test_w_stays_a_tracked_leaf: not a leaf
import torch


def sgd_step(w, lr):
    w.requires_grad_(False)
    w -= torch.tensor(lr, device=w.device, requires_grad=True) * w.grad
    return w
