# right: columns joined
import math

import torch


def polynomial_features(x, degree):
    column = x.reshape(-1, 1)
    return torch.hstack([column**i / math.gamma(i + 1) for i in range(degree + 1)])
