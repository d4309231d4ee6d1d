# loses test_refuses_what_is_no_permutation: wrong exception
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    if len(index.unique()) < len(index) or index.min() < 0:
        raise ValueError
    return torch.eye(len(index), device=index.device)[index]
