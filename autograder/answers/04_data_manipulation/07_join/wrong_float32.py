# loses test_takes_any_layout: wrong dtype
import torch


def join(x, y):
    return torch.cat((x, y)).float(), torch.cat((x, y), 1).float()
