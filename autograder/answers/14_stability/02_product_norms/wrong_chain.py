# loses test_builds_on_the_last_product: rebuilt from the start
import torch


def product_norms(matrices):
    norms = []
    for k in range(1, len(matrices) + 1):
        chosen = matrices[:k][::-1]
        P = torch.linalg.multi_dot(chosen) if k > 1 else chosen[0]
        norms.append(P.norm().item())
    return norms
