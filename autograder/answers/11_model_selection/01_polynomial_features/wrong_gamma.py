# loses test_gives_powers_over_factorials: Gamma off by one
import math

import torch


def polynomial_features(x, degree):
    x = x.flatten()
    return torch.stack([x**i / math.gamma(i + 2) for i in range(degree + 1)], 1)
