# loses test_gives_both_jacobians: autograd
import torch
from torch.autograd.functional import jacobian


def linear_jacobians(A):
    m, n = A.shape
    return jacobian(lambda x: A @ x, A.new_zeros(n)), jacobian(lambda x: x @ A, A.new_zeros(m))
