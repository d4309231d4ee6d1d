# loses test_refuses_what_is_no_permutation: wrong exception
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    assert sorted(index.tolist()) == list(range(len(index)))
    return torch.eye(len(index), device=index.device)[index]
