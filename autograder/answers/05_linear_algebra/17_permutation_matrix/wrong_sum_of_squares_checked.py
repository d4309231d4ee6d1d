# loses test_refuses_what_is_no_permutation: rows only
import torch


def permutation_matrix(order, device=None):
    o = torch.as_tensor(order, device=device)
    n = len(o)
    if int((o * o).sum()) != (n - 1) * n * (2 * n - 1) // 6 or int(o.min()) < 0 or int(o.max()) >= n:
        raise ValueError
    return torch.eye(n, device=o.device)[o]
