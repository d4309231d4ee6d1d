# loses test_allocates_nothing, test_autograd_sees_the_write, test_refuses_fractions_in_whole_numbers: hidden temporary
import torch


def add_in_place(x, y):
    with torch.no_grad():
        x.copy_(x + y)
    return x
