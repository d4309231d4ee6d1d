# loses test_takes_any_chain: index out of range
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    return torch.linalg.multi_dot([jacobians[0] @ jacobians[1], *jacobians[2:]]) if jacobians[2:] else jacobians[0] @ jacobians[1]
