# loses test_takes_any_layout: last digits lost
import torch


def join(x, y):
    a, b = x.double(), y.double()
    return torch.cat((a, b)).to(x.dtype), torch.hstack((a, b)).to(x.dtype) * (1 if x.dtype != torch.bool else True)
