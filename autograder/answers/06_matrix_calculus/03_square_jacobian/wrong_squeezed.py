# loses test_takes_any_vector: squeezed
import torch


def square_jacobian(x):
    return torch.diag(2 * x).squeeze()
