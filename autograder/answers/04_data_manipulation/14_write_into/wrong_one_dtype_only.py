# loses test_fits_other_layouts_and_dtypes: own exception
import torch


def write_into(z, x, y):
    if not x.dtype == y.dtype == z.dtype:
        raise TypeError("x, y and z differ in dtype")
    return torch.add(x, y, out=z)
