# loses test_array_shares_memory, test_takes_a_tracked_tensor: read-only
import torch


def to_numpy(x):
    a = x.detach().cpu().numpy()
    a.flags.writeable = False
    return a


def to_tensor(a):
    return torch.tensor(a)
