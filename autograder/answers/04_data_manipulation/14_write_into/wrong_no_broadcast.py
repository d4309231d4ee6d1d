# loses test_fits_other_layouts_and_dtypes: shape invalid for its size
import torch


def write_into(z, x, y):
    torch.add(x.view(z.shape), y.view(z.shape), out=z)
    return z
