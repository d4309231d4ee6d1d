# right: the diagonal of the whole Jacobian
import torch


def derivative(f, xs):
    n = xs.numel()
    jacobian = torch.autograd.functional.jacobian(f, xs)
    return jacobian.reshape(n, n).diagonal().reshape(xs.shape).clone()
