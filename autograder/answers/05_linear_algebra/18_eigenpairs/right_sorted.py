# right: sorts the values, reorders the columns alike
import torch


def eigenpairs(A):
    result = torch.linalg.eigh(A)
    values, order = result.eigenvalues.sort(descending=True)
    return values, result.eigenvectors[:, order]
