# loses test_takes_the_smallest_n, test_is_made_in_one_go: nothing to join
import torch


def row_vector(n, device=None):
    return torch.stack([torch.tensor(i, device=device) for i in range(n)])
