# right: the norm of the difference
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    product = torch.einsum("ik,jk->ij", Q, Q)
    product.diagonal().sub_(1)
    return product.norm().item() < 5e-3
