# loses test_is_finite_and_vectorised: element loop
import math

import torch


def polynomial_features(x, degree):
    rows = []
    for value in x.reshape(-1):
        rows.append(torch.stack([value**i / math.factorial(i) for i in range(degree + 1)]))
    return torch.stack(rows)
