# loses test_z_holds_the_sum: input changed
import torch


def write_into(z, x, y):
    return torch.add(x, y, out=x)
