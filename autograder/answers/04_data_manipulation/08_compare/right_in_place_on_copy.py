# right: logical operations
import torch


def _count(mask):
    return int(torch.where(mask, 1, 0).sum().cpu().numpy())


def compare(x, y):
    mask = torch.logical_not(torch.ne(x, y))
    return mask, _count(mask)
