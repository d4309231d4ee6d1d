# loses test_takes_a_tracked_tensor: tracked tensor
import torch


def to_numpy(x):
    return x.cpu().numpy()


def to_tensor(a):
    return torch.tensor(a)
