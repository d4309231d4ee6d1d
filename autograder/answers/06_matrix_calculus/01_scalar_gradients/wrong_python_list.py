# loses test_is_vectorised: element loop
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), torch.tensor([2 * v for v in x.tolist()], dtype=x.dtype, device=x.device), a
