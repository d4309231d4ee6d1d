# loses test_sums_along_each_axis: through NumPy
import torch


def running_sums(A):
    a = A.numpy()
    return torch.from_numpy(a.cumsum(axis=0)), torch.from_numpy(a.cumsum(axis=1))
