# loses test_is_a_view: needless copy
import torch


def to_matrix(x, rows, cols):
    out = torch.empty(rows, cols, dtype=x.dtype, device=x.device)
    out.copy_(x.reshape(rows, cols))
    return out
