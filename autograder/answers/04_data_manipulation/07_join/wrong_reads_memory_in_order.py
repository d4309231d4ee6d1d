# loses test_takes_any_layout: memory as it lies
import torch


def join(x, y):
    x, y = (z.as_strided(z.shape, torch.empty(z.shape).stride(), z.storage_offset()) for z in (x, y))
    return torch.cat((x, y)), torch.cat((x, y), 1)
