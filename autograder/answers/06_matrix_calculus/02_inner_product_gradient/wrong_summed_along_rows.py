# loses test_gives_the_gradient: not transposed
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return (v[:, None] * Ju + u[:, None] * Jv).sum(dim=1)
