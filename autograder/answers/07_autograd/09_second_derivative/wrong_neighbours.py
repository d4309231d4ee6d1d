# loses test_derives_twice: finite differences
import torch


def second_derivative(f, x):
    v = x.detach().flatten()
    (slope,) = torch.gradient(f(v), spacing=(v,))
    (curvature,) = torch.gradient(slope, spacing=(v,))
    return curvature.reshape(x.shape)
