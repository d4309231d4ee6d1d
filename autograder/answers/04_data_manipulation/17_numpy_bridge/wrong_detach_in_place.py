# loses test_takes_a_tracked_tensor: input changed
import torch


def to_numpy(x):
    return x.requires_grad_(False).cpu().numpy()


def to_tensor(a):
    return torch.tensor(a)
