# loses test_takes_any_matrix: single precision
import torch


def means(A):
    dtype = torch.result_type(A, 1.0)
    A = A.float()
    return A.mean().to(dtype), A.mean(0).to(dtype)
