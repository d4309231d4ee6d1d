# refused: torch.autograd._unsafe_preserve_version_counter
import torch


def add_in_place(x, y):
    with torch.autograd._unsafe_preserve_version_counter(x):
        x += y
    return x
