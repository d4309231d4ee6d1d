# loses test_takes_any_shape, test_is_vectorised: loop over a single number
import torch


def elementwise(x, y):
    rows = [(a + b, a - b, a * b, a / b, a**b) for a, b in zip(x, y)]
    return tuple(torch.stack(part) for part in zip(*rows))
