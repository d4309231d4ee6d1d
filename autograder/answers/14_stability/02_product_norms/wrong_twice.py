# loses test_builds_on_the_last_product: rebuilt from the start
import torch


def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        norms.append((M if P is None else M @ P).norm().item())
        P = M if P is None else M @ P
    return norms
