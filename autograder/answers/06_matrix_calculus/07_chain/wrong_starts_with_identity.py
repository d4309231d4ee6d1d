# loses test_works_from_the_row_inward: inner first
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    last = jacobians[-1]
    product = torch.eye(last.shape[1], dtype=last.dtype, device=last.device)
    for jacobian in reversed(jacobians):
        product = jacobian @ product
    return product
