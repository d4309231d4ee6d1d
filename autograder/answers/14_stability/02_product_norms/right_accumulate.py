# right: itertools
from itertools import accumulate


def product_norms(matrices):
    return [(P * P).sum().sqrt().item() for P in accumulate(matrices, lambda P, M: M @ P)]
