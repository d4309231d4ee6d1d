# loses test_is_accurate, test_takes_any_shape, test_is_vectorised: wrong dtype
import math
import torch


def exponential(x):
    return torch.tensor([math.exp(v) for v in x.flatten()], device=x.device).reshape(x.shape)
