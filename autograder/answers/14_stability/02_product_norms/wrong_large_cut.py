# loses test_grows_and_shrinks_without_an_error: none
import torch


def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else (M @ P).clamp(-1e6, 1e6)
        norms.append(P.norm().item())
    return norms
