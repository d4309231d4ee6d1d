# loses test_refuses_what_is_no_permutation: rows only
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    n = len(index)
    if index.min() < 0 or index.max() >= n or int(index.sum()) != n * (n - 1) // 2:
        raise ValueError
    return torch.eye(n, device=index.device)[index]
