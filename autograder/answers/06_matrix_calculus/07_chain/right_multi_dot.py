# right: multi_dot finds the cheap order
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty chain")
    return torch.linalg.multi_dot(jacobians) if len(jacobians) > 1 else jacobians[0].clone()
