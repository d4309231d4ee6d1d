# loses test_adds_every_pair: through NumPy
import torch


def pairwise_sum(a, b):
    return torch.from_numpy(a.numpy()[:, None] + b.numpy())
