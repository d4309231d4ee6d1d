# loses test_rearranges: unknown attribute
import torch


def permutation_matrix(order, device=None):
    if sorted(order.tolist()) != list(range(len(order))):
        raise ValueError
    return torch.eye(len(order), device=device or order.device)[order]
