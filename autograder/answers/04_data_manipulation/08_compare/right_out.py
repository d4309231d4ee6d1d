# right: a mask of its own, filled with out=
import torch


def compare(x, y):
    mask = torch.zeros(x.shape, dtype=torch.bool, device=x.device)
    torch.eq(x, y, out=mask)
    return mask, round(float(mask.double().sum()))
