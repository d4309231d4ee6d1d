# right: pow and lgamma
import torch


def polynomial_features(x, degree):
    i = torch.arange(degree + 1, dtype=x.dtype, device=x.device)
    return torch.pow(x.reshape(-1, 1), i) / torch.exp(torch.lgamma(i + 1))
