# loses test_allocates_nothing, test_autograd_sees_the_write: hidden temporary
import torch


def add_in_place(x, y):
    if x.dtype == y.dtype:
        total = x.cpu().numpy() + y.cpu().numpy()
        x.copy_(torch.from_numpy(total))
    else:
        x += y
    return x
