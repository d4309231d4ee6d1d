# loses test_tensor_has_values_and_dtype: loop over a single number
import torch


def to_numpy(x):
    return x.detach().cpu().numpy()


def to_tensor(a):
    return torch.stack([torch.tensor(row) for row in a])
