# loses test_refuses_what_is_no_permutation: negative entry
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    P = torch.eye(len(index), device=index.device)[index]
    if not (P.sum(0) == 1).all():
        raise ValueError
    return P
