# loses test_is_vectorised: element loop
import math
import torch


def exponential(x):
    result = torch.zeros(x.shape, dtype=x.dtype if x.is_floating_point() else torch.float32, device=x.device)
    flat = result.view(-1)
    for i, value in enumerate(x.reshape(-1)):
        flat[i] = math.exp(value.item())
    return result
