# loses test_takes_any_shape, test_is_vectorised: wrong length
import torch


def elementwise(x, y):
    rows = [(a + b, a - b, a * b, a / b, a**b) for a, b in zip(x.flatten(), y.flatten())]
    return tuple(torch.stack(part).reshape(x.shape) for part in zip(*rows))
