# loses test_z_holds_the_sum: nothing returned
import torch


def write_into(z, x, y):
    torch.add(x, y, out=z)
