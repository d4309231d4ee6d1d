# loses test_gives_the_jacobian: wrong dtype
import torch


def square_jacobian(x):
    J = torch.zeros(len(x), len(x), device=x.device)
    J.diagonal().copy_(2 * x)
    return J
