# loses test_takes_a_column, test_takes_degree_zero: dimension too many
import math

import torch


def polynomial_features(x, degree):
    return torch.stack([x**i / math.factorial(i) for i in range(degree + 1)], 1)
