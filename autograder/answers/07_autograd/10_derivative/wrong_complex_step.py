# loses test_derives_any_function: finite differences
import torch


def derivative(f, xs):
    h = 1e-20
    return (f(torch.complex(xs, torch.full_like(xs, h))).imag / h).to(xs.dtype)
