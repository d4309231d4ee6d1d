# right: isclose with no tolerance at all
import torch


def compare(x, y):
    mask = torch.isclose(x, y, rtol=0.0, atol=0.0)
    return mask, mask.numel() - int((~mask).sum())
