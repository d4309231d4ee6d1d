# right: einsum
import torch


def product_norms(matrices):
    norms = []
    for i, M in enumerate(matrices):
        P = M if i == 0 else torch.einsum("ij,jk->ik", M, P)
        norms.append(torch.linalg.norm(P).item())
    return norms
