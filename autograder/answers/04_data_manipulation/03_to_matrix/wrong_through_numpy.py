# loses test_keeps_the_reading_order, test_is_a_view, test_refuses_a_wrong_size: through NumPy
import torch


def to_matrix(x, rows, cols):
    return torch.from_numpy(x.numpy().reshape(rows, cols))
