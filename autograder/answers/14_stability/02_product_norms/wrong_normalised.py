# loses test_grows_and_shrinks_without_an_error: none
import math

import torch


def product_norms(matrices):
    norms, P, scale = [], None, 0.0
    for M in matrices:
        P = M if P is None else M @ P
        size = P.norm()
        P = P / size
        scale += size.log().item()
        norms.append(math.exp(scale))
    return norms
