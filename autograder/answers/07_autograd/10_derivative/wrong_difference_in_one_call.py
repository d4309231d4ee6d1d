# loses test_derives_any_function: finite differences
import torch


def derivative(f, xs):
    h = 1e-6
    x = xs.double()
    above, below = f(torch.stack([x + h, x - h]))
    return ((above - below) / (2 * h)).to(xs.dtype)
