# right: the Jacobian times each unit vector
import torch


def square_jacobian(x):
    units = torch.eye(len(x), out=x.new_empty(len(x), len(x)))
    return torch.vmap(lambda unit: 2 * x * unit, out_dims=1)(units)
