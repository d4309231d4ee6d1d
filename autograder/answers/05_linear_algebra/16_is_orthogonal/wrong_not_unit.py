# loses test_tells_orthogonal_from_not: not unit rows
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    product = Q @ Q.T
    return bool(((product - torch.diag(product.diagonal())).abs() < 1e-4).all())
