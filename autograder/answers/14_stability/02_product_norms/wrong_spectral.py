# loses test_gives_the_norms: other norm
import torch


def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else M @ P
        norms.append(torch.linalg.norm(P, 2).item())
    return norms
