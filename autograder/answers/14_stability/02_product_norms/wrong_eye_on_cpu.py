# loses test_gives_the_norms: wrong device
import torch


def product_norms(matrices):
    if not matrices:
        return []
    P = torch.eye(len(matrices[0]), dtype=matrices[0].dtype)
    norms = []
    for M in matrices:
        P = M @ P
        norms.append(P.norm().item())
    return norms
