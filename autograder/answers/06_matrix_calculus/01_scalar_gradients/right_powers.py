# right: powers of zero and one
import torch


def scalar_gradients(x, a):
    return x**0, 2 * x**1, a * x**0
