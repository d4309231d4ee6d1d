# loses test_gives_powers_over_factorials: wrong device
import torch


def polynomial_features(x, degree):
    return x.reshape(-1, 1) ** torch.arange(degree + 1) / torch.exp(torch.lgamma(torch.arange(degree + 1) + 1.0))
