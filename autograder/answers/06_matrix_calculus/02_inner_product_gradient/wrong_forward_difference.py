# loses test_gives_the_gradient: finite differences
import torch


def inner_product_gradient(u, v, Ju, Jv, h=1e-6):
    return ((u[:, None] + h * Ju) * (v[:, None] + h * Jv)).sum(0) / h - (u @ v) / h
