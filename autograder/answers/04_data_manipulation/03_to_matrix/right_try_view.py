# right: tries to view, copies only when that fails
import torch


def to_matrix(x, rows, cols):
    try:
        return x.view(rows, cols)
    except RuntimeError:
        return x.clone(memory_format=torch.contiguous_format).view(rows, cols)
