# right: adds the product to zeros
import torch


def hadamard(A, B):
    return torch.addcmul(torch.zeros_like(A), A, B)
