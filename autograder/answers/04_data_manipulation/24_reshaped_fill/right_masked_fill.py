# right: a mask that is true everywhere
import torch


def reshaped_fill(a, rows, cols, value):
    return a.reshape(rows, cols).masked_fill(torch.tensor(True, device=a.device), value)
