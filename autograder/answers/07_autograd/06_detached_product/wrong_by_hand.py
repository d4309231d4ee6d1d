# loses test_gives_both_gradients: by hand
import torch


def detached_product(x):
    v = x.detach()
    return v * v, 2 * v
