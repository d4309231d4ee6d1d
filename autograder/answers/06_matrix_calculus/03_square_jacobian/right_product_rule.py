# right: the product rule with the identity
import torch


def square_jacobian(x):
    identity = torch.eye(x.shape[0]).to(x)
    return x[:, None] * identity + x[:, None] * identity
