# right: detached in place first, then tracked
import torch


def track(x):
    return torch.Tensor.requires_grad_(x.detach_())
