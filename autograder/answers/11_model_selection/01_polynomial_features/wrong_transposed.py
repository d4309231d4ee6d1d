# loses test_gives_powers_over_factorials: transposed
import math

import torch


def polynomial_features(x, degree):
    x = x.flatten()
    return torch.stack([x**i / math.factorial(i) for i in range(degree + 1)])
