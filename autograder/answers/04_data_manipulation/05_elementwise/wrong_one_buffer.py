# loses test_gives_five_results: aliased results
import torch


def elementwise(x, y):
    z = torch.empty_like(x)
    return torch.add(x, y, out=z), torch.sub(x, y, out=z), torch.mul(x, y, out=z), x / y, x**y
