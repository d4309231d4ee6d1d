# right: the product rule with the identity as Jacobian
import torch


def scalar_gradients(x, a):
    identity = torch.eye(len(x), dtype=x.dtype, device=x.device)
    return identity.sum(0), identity.T @ x + identity.T @ x, torch.einsum("i,ij->j", a, identity)
