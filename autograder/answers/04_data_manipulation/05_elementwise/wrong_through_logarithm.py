# loses test_finds_the_right_dtype, test_takes_any_shape, test_is_vectorised: nan or infinity
import torch


def elementwise(x, y):
    whole = not (x.is_floating_point() or y.is_floating_point())
    return x + y, x - y, x * y, x / y, x**y if whole else torch.exp(y * torch.log(x))
