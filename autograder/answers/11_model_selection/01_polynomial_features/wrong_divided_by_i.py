# loses test_gives_powers_over_factorials: divided by i
import torch


def polynomial_features(x, degree):
    x = x.flatten()
    return torch.stack([x**i / max(i, 1) for i in range(degree + 1)], 1)
