# loses test_goes_two_ways: through Python
import torch


def dot_two_ways(x, y):
    product = torch.dot(x, y)
    return product, torch.tensor(product.item(), dtype=x.dtype, device=x.device)
