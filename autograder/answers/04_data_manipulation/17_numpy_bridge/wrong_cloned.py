# loses test_array_shares_memory, test_takes_a_tracked_tensor: copied
import torch


def to_numpy(x):
    return x.detach().clone().cpu().numpy()


def to_tensor(a):
    return torch.tensor(a)
