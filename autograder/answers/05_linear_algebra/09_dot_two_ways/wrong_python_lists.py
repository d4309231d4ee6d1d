# loses test_goes_two_ways: through Python
import torch


def dot_two_ways(x, y):
    total = sum(a * b for a, b in zip(x.tolist(), y.tolist()))
    return torch.dot(x, y), torch.tensor(total, dtype=x.dtype, device=x.device)
