# loses test_takes_any_layout: another dimension
import torch


def join(x, y):
    return torch.cat((x, y), dim=0), torch.cat((x, y), dim=-1)
