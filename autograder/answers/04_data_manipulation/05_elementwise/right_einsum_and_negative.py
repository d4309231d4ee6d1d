# right: roundabout ways for each
import torch


def elementwise(x, y):
    kind = torch.result_type(x, y)
    product = torch.einsum("...,...->...", x.to(kind), y.to(kind))
    return x - (-y), torch.rsub(y, x), product, torch.divide(x, y), torch.where(y == y, x, x).pow(y)
