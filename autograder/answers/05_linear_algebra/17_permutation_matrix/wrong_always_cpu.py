# loses test_lives_where_it_should: wrong device
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device="cpu")
    if sorted(index.tolist()) != list(range(len(index))):
        raise ValueError
    return torch.eye(len(index))[index]
