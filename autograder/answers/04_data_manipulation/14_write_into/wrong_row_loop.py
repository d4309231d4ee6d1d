# loses test_is_vectorised: element loop
import torch


def write_into(z, x, y):
    x, y = x.expand_as(z), y.expand_as(z)
    for i in range(len(z)):
        torch.add(x[i], y[i], out=z[i])
    return z
