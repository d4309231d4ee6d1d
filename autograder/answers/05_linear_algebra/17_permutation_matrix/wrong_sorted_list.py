# loses test_rearranges: identity
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(sorted(order), device=device)
    return torch.eye(len(order), device=index.device)[index]
