# loses test_gives_the_norms: wrong side
import torch


def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else P @ M
        norms.append(P.norm().item())
    return norms
