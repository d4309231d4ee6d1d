# loses test_takes_any_matrices: last digits lost
import torch


def hadamard(A, B):
    return (A / (1 / B)).to(A.dtype)
