# loses test_tensor_is_independent: shares memory
import torch


def to_numpy(x):
    return x.detach().cpu().numpy()


def to_tensor(a):
    return torch.tensor(a) if a.ndim > 1 else torch.from_numpy(a)
