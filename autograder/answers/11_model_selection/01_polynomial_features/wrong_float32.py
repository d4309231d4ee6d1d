# loses test_takes_a_column: wrong dtype
import math

import torch


def polynomial_features(x, degree):
    x = x.reshape(-1).float()
    return torch.stack([x**i / math.factorial(i) for i in range(degree + 1)], 1)
