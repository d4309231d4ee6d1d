# loses test_takes_any_vector, test_is_vectorised: too few
import torch


def scalar_gradients(x, a):
    return torch.ones(5, dtype=x.dtype, device=x.device), 2 * x, a
