# loses test_marks_and_counts: wrong type
import numpy as np


def compare(x, y):
    mask = x == y
    return mask, np.count_nonzero(mask.cpu().numpy()) * np.int64(1)
