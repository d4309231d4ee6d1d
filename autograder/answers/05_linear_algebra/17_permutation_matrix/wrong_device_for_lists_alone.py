# loses test_lives_where_it_should: wrong device
import torch


def permutation_matrix(order, device=None):
    index = order if torch.is_tensor(order) else torch.tensor(order, device=device)
    if sorted(index.tolist()) != list(range(len(index))):
        raise ValueError
    return torch.eye(len(index), device=index.device)[index]
