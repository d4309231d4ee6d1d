# loses test_goes_two_ways: through Python
import torch


def dot_two_ways(x, y):
    return torch.tensor((x @ y).item(), dtype=x.dtype, device=x.device), (x * y).sum()
