# loses test_is_vectorised: element loop
import math
import torch


def exponential(x):
    dtype = x.dtype if x.is_floating_point() else torch.float32
    numbers = [math.exp(v) for v in x.flatten().tolist()]
    return torch.tensor(numbers, dtype=dtype, device=x.device).reshape(x.shape)
