# loses test_builds_on_the_last_product: rebuilt from the start
import torch


def product_norms(matrices):
    norms = []
    for k in range(len(matrices)):
        P = matrices[0]
        for M in matrices[1 : k + 1]:
            P = M @ P
        norms.append(P.norm().item())
    return norms
