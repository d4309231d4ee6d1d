# loses test_is_finite_and_vectorised: overflow
import math

import torch


def polynomial_features(x, degree):
    i = torch.arange(degree + 1, device=x.device)
    powers = (x.reshape(-1, 1) ** i).half() if degree > 10 else x.reshape(-1, 1) ** i
    scale = torch.tensor([math.factorial(j) for j in range(degree + 1)], dtype=powers.dtype, device=x.device)
    return (powers / scale).to(x.dtype)
