# loses test_refuses_what_is_no_permutation: rows only
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    if len(index) and (index.min() < 0 or index.max() >= len(index)):
        raise ValueError
    return torch.eye(len(index), device=index.device)[index]
