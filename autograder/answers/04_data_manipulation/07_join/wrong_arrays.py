# loses test_joins_rows_and_columns: wrong type
import numpy as np


def join(x, y):
    a, b = x.cpu().numpy(), y.cpu().numpy()
    return np.vstack((a, b)), np.hstack((a, b))
