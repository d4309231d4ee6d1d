# loses test_is_a_leaf_without_a_gradient, test_takes_what_records_already: not a leaf
import torch


def track(x):
    x += torch.zeros_like(x, requires_grad=True)
    return x
