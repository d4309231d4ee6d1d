# right: a flat tensor, viewed as a matrix
import torch


def reshaped_fill(a, rows, cols, value):
    flat = torch.full((a.numel(),), value, dtype=a.dtype, device=a.device)
    return flat.view(rows, cols)
