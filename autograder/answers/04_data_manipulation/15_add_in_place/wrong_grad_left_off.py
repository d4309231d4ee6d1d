# loses test_x_holds_the_sum: global state changed
import torch


def add_in_place(x, y):
    torch.set_grad_enabled(False)
    x += y
    return x
