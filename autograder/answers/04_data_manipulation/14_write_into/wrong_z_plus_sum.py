# loses test_z_holds_the_sum: old contents
import torch


def write_into(z, x, y):
    z.add_(torch.add(x, y))
    return z
