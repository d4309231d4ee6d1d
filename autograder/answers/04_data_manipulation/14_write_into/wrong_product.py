# loses test_z_holds_the_sum: something else computed
import torch


def write_into(z, x, y):
    return torch.mul(x, y, out=z)
