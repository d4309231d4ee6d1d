# loses test_takes_a_vector, test_lives_where_it_should, test_refuses_what_is_no_permutation: unknown attribute
import torch


def permutation_matrix(order, device=None):
    if order.count(0) != 1 or sorted(order) != list(range(len(order))):
        raise ValueError
    return torch.eye(len(order), device=device)[order]
