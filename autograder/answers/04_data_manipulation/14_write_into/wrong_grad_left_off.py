# loses test_z_holds_the_sum: global state changed
import torch


def write_into(z, x, y):
    torch.set_grad_enabled(False)
    torch.add(x, y, out=z)
    return z
