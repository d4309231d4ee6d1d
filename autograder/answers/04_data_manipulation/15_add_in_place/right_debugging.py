# right: prints and asserts that copy, left from writing it
import torch


def add_in_place(x, y):
    assert (x + y).shape == x.shape
    x += y
    print("x is now", x, x.sum(), x * 2)
    assert torch.equal(x.nan_to_num(), x.clone().nan_to_num()), "x is not itself"
    return x
