# loses test_autograd_sees_the_write: behind autograd's back
import torch


def add_in_place(x, y):
    with torch.autograd._unsafe_preserve_version_counter(x):
        x += y
    return x
