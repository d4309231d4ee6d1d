# right: general eigenvalues, real parts, sorted
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eig(A)
    values, vectors = values.real, vectors.real
    order = torch.argsort(values, descending=True)
    return values[order].clone(), vectors.index_select(1, order)
