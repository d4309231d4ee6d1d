# loses test_takes_any_vector: wrong dtype
import torch


def scalar_gradients(x, a):
    dtype = torch.float64 if x.dtype == torch.float64 else torch.float32
    return torch.ones_like(x), (2 * x).to(dtype), a
