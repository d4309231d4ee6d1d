# loses test_takes_any_layout, test_is_vectorised: too many to unpack
import torch


def join(x, y):
    r, c = x.shape
    by_columns = x.new_zeros(r, 2 * c)
    for i in range(r):
        for j in range(c):
            by_columns[i, j] = x[i, j]
            by_columns[i, c + j] = y[i, j]
    return torch.cat((x, y)), by_columns
