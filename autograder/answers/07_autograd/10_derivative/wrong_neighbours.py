# loses test_derives_any_function: finite differences
import torch


def derivative(f, xs):
    x = xs.flatten()
    (slope,) = torch.gradient(f(x), spacing=(x,))
    return slope.reshape(xs.shape)
