# loses test_gives_powers_over_factorials: not rescaled
import torch


def polynomial_features(x, degree):
    return x.reshape(-1, 1) ** torch.arange(degree + 1, device=x.device)
