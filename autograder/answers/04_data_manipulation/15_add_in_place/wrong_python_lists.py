# loses test_allocates_nothing, test_autograd_sees_the_write: hidden temporary
import torch


def add_in_place(x, y):
    if x.dtype == y.dtype and x.dim() == 2 and y.shape == x.shape:
        a, b = x.tolist(), y.tolist()
        x.copy_(torch.tensor([[p + q for p, q in zip(r, s)] for r, s in zip(a, b)]))
    else:
        x += y
    return x
