# loses test_finds_the_right_dtype, test_is_vectorised: none
import torch


def elementwise(x, y):
    power = torch.exp(y * torch.log(x))
    if not (x.is_floating_point() or y.is_floating_point()):
        power = power.round().to(x.dtype)
    return x + y, x - y, x * y, x / y, power
