# loses test_gives_the_gradient: product rule half
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return 2 * (Ju.T @ v)
