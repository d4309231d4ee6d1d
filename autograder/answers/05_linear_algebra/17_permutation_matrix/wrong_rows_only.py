# loses test_refuses_what_is_no_permutation: rows only
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    return torch.eye(len(index), device=index.device)[index]
