# loses test_rearranges: wrong shape
import torch


def permutation_matrix(order, device=None):
    return torch.as_tensor(order, device=device).float()
