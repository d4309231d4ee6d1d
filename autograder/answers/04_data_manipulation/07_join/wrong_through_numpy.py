# loses test_joins_rows_and_columns: through NumPy
import numpy as np
import torch


def join(x, y):
    a, b = x.numpy(), y.numpy()
    return torch.from_numpy(np.concatenate((a, b))), torch.from_numpy(np.concatenate((a, b), axis=1))
