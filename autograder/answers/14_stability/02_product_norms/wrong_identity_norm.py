# loses test_gives_the_norms: one product late
import torch


def product_norms(matrices):
    if not matrices:
        return []
    P = torch.eye(len(matrices[0]), dtype=matrices[0].dtype, device=matrices[0].device)
    norms = []
    for M in matrices:
        norms.append(P.norm().item())
        P = M @ P
    return norms
