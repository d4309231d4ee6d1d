# loses test_takes_any_layout: none
import torch


def join(x, y):
    return torch.cat((x, y)), torch.cat((x.mT, y.mT), -2).mT if x.dim() == 2 else torch.cat((x, x), 1)
