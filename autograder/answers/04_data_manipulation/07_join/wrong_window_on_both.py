# loses test_has_memory_of_its_own: shares memory
import torch


def join(x, y):
    if x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr():
        by_rows = x.as_strided((2 * x.shape[0], x.shape[1]), x.stride())
    else:
        by_rows = torch.cat((x, y))
    return by_rows, torch.cat((x, y), 1)
