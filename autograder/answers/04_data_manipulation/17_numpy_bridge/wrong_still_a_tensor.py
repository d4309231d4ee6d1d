# loses test_array_has_the_values, test_array_shares_memory, test_takes_a_tracked_tensor: wrong type
import torch


def to_numpy(x):
    return x.detach().cpu()


def to_tensor(a):
    return torch.tensor(a)
