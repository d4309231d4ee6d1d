# loses test_is_vectorised: element loop
import torch


def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else torch.stack([sum(M[i, j] * P[j] for j in range(len(P))) for i in range(len(M))])
        norms.append(P.norm().item())
    return norms
