# loses test_is_vectorised: element loop
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = torch.stack([row[0] @ jacobian[:, k] for k in range(jacobian.shape[1])])[None]
    return row
