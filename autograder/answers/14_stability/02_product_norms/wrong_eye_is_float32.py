# loses test_gives_the_norms: dtypes of a product
import torch


def product_norms(matrices):
    if not matrices:
        return []
    P = torch.eye(len(matrices[0]), device=matrices[0].device)
    norms = []
    for M in matrices:
        P = M @ P
        norms.append(P.norm().item())
    return norms
