# loses test_is_vectorised: element loop
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), torch.stack([2 * element for element in x]), a
