# loses test_counts_from_zero: wrong type
import numpy as np


def row_vector(n, device=None):
    return np.arange(n)
