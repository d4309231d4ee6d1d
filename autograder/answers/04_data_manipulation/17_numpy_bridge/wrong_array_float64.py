# loses test_array_has_the_values, test_array_shares_memory, test_takes_a_tracked_tensor: wrong dtype
import torch


def to_numpy(x):
    return x.detach().cpu().double().numpy()


def to_tensor(a):
    return torch.tensor(a)
