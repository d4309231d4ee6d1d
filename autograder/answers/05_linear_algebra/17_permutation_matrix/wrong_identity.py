# loses test_rearranges: identity
import torch


def permutation_matrix(order, device=None):
    return torch.eye(len(order), device=device)
