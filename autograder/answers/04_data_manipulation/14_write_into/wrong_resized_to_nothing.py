# loses test_fits_other_layouts_and_dtypes: laid out anew
import torch


def write_into(z, x, y):
    z.resize_(0)
    torch.add(x, y, out=z)
    return z
