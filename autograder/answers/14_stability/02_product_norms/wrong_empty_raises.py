# loses test_takes_any_list: index out of range
import torch


def product_norms(matrices):
    P = torch.eye(len(matrices[0]), dtype=matrices[0].dtype, device=matrices[0].device)
    norms = []
    for M in matrices:
        P = M @ P
        norms.append(P.norm().item())
    return norms
