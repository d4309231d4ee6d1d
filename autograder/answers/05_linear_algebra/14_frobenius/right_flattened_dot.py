# right: the flattened tensor with itself
import torch


def frobenius(A):
    flat = A.reshape(-1)
    return torch.sqrt(flat @ flat)
