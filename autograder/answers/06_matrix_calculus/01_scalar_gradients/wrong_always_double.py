# loses test_takes_any_vector, test_is_vectorised: wrong dtype
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), 2 * x.double(), a
