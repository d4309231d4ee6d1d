# right: einsum, one product at a time
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    remaining = iter(jacobians)
    row = next(remaining)
    for jacobian in remaining:
        row = torch.einsum("ij,jk->ik", row, jacobian)
    return row
