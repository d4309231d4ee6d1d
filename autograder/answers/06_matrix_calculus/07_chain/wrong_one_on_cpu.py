# loses test_multiplies_the_chain: wrong device
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = torch.ones(1, 1, dtype=jacobians[0].dtype)
    for jacobian in jacobians:
        row = row @ jacobian
    return row
