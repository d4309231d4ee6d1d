# loses test_autograd_sees_the_write: no gradient arrives
import torch


def add_in_place(x, y):
    with torch.no_grad():
        x += y
    return x
