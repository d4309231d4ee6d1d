# loses test_keeps_object_and_memory: other object
import torch


def write_into(z, x, y):
    torch.add(x, y, out=z)
    return z[:]
