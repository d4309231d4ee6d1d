# loses test_takes_a_tracked_tensor: copied
import torch


def to_numpy(x):
    return x.clone().detach().cpu().numpy() if x.requires_grad else x.cpu().numpy()


def to_tensor(a):
    return torch.tensor(a)
