# loses test_finds_the_right_dtype, test_is_vectorised: none
import torch


def elementwise(x, y):
    whole = not (x.is_floating_point() or y.is_floating_point())
    return x + y, x - y, x * y, x / y, x**y if whole else torch.exp(y * torch.log(x))
