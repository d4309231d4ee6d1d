# loses test_allocates_nothing: hidden temporary
import torch


def write_into(z, x, y):
    total = x.new_empty(z.shape)
    torch.add(x, y, out=total)
    z.copy_(total)
    return z
