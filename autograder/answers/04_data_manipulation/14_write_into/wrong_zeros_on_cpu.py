# loses test_z_holds_the_sum, test_allocates_nothing, test_fits_other_layouts_and_dtypes: wrong device
import torch


def write_into(z, x, y):
    z.copy_(torch.zeros(z.shape))
    z += torch.zeros(z.shape)
    z += x
    z += y
    return z
