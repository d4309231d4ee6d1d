# loses test_takes_any_vector: wrong shape
import torch


def square_jacobian(x):
    return torch.diag(2 * x).squeeze()
