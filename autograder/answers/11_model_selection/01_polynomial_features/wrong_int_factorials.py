# loses test_is_finite_and_vectorised: overflow
import torch


def polynomial_features(x, degree):
    scale = torch.ones(degree + 1, dtype=torch.int32, device=x.device)
    for i in range(1, degree + 1):
        scale[i] = scale[i - 1] * i
    return x.reshape(-1, 1) ** torch.arange(degree + 1, device=x.device) / scale
