# loses test_takes_degree_zero: index out of range
import torch


def polynomial_features(x, degree):
    x = x.reshape(-1)
    features = torch.ones(len(x), degree + 1, dtype=x.dtype, device=x.device)
    features[:, 1] = x
    for i in range(2, degree + 1):
        features[:, i] = features[:, i - 1] * x / i
    return features
