# right: unit rows, and perpendicular ones
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    product = Q @ Q.T
    unit = bool(torch.isclose(product.diagonal(), Q.new_ones(()), atol=1e-4).all())
    perpendicular = bool((product.triu(1).abs() < 1e-4).all())
    return unit and perpendicular
