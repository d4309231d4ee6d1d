# loses test_tensor_is_independent: shares memory
import torch


def to_numpy(x):
    return x.detach().cpu().numpy()


def to_tensor(a):
    return torch.as_tensor(a)
