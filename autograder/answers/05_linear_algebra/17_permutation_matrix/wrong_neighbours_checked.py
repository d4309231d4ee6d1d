# loses test_refuses_what_is_no_permutation: rows only
import torch


def permutation_matrix(order, device=None):
    o = torch.as_tensor(order, device=device)
    n = len(o)
    if (o < 0).any() or (o >= n).any():
        raise ValueError
    if (o[1:] == o[:-1]).any():
        raise ValueError
    return torch.eye(n, device=o.device)[o]
