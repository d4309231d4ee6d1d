# loses test_refuses_what_is_no_permutation: negative entry
import torch


def permutation_matrix(order, device=None):
    o = torch.as_tensor(order, device=device)
    n = len(o)
    if len(set(o.tolist())) != n or max(o.tolist()) != n - 1:
        raise ValueError
    return torch.eye(n, device=o.device)[o]
