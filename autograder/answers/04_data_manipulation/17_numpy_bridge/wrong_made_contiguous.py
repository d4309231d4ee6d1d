# loses test_array_shares_memory: copied
import torch


def to_numpy(x):
    return x.detach().cpu().contiguous().numpy()


def to_tensor(a):
    return torch.tensor(a)
