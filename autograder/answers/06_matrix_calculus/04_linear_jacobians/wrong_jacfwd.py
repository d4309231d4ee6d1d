# loses test_gives_both_jacobians: autograd
import torch


def linear_jacobians(A):
    return torch.func.jacfwd(lambda x: A @ x)(A.new_zeros(A.shape[1])), A.T
