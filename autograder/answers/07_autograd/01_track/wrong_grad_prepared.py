# loses test_is_a_leaf_without_a_gradient: grad left
import torch


def track(x):
    x.requires_grad_()
    x.grad = torch.zeros_like(x)
    return x
