# loses test_multiplies_the_chain: dtypes of a product
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = torch.ones(1, 1, device=jacobians[0].device)
    for jacobian in jacobians:
        row = row @ jacobian
    return row
