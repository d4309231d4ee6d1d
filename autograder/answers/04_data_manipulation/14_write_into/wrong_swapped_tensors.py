# loses test_keeps_object_and_memory, test_allocates_nothing, test_fits_other_layouts_and_dtypes: storage swapped
import torch


def write_into(z, x, y):
    torch.utils.swap_tensors(z, x + y)
    return z
