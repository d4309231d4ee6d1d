# right: from the identity, as in the book
import torch


def product_norms(matrices):
    norms = []
    if not matrices:
        return norms
    M = torch.eye(len(matrices[0]), dtype=matrices[0].dtype, device=matrices[0].device)
    for A in matrices:
        M = torch.mm(A, M)
        norms.append(float(M.norm()))
    return norms
