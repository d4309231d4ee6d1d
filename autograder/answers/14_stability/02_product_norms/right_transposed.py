# right: the transposed product, the same norms
import torch


def product_norms(matrices):
    out, P = [], None
    for M in matrices:
        P = M.T.clone() if P is None else P @ M.T
        out.append(torch.linalg.vector_norm(P).item())
    return out
