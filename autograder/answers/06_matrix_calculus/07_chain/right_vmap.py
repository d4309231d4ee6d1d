# right: a dot product with each column
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = torch.vmap(torch.dot, in_dims=(None, 1))(row[0], jacobian)[None]
    return row
