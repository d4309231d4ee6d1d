# loses test_sums_over_each_axis: wrong type
import numpy as np


def axis_sums(A):
    return np.sum(A.numpy(), axis=0), np.sum(A.numpy(), axis=1)
