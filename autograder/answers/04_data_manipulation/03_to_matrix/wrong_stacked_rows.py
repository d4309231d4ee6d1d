# loses test_is_a_view: needless copy
import torch


def to_matrix(x, rows, cols):
    flat = x.reshape(rows * cols)
    return torch.stack(flat.split(cols))
