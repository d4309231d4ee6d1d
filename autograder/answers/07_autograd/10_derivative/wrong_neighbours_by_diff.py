# loses test_derives_any_function: finite differences
import torch


def derivative(f, xs):
    x, order = xs.flatten().sort()
    slope = f(x).diff() / x.diff()
    slope = torch.cat([slope, slope[-1:]])
    return torch.empty_like(slope).scatter_(0, order, slope).reshape(xs.shape)
