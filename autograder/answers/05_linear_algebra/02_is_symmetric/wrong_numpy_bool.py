# loses test_tells_symmetric_from_not: wrong type
import numpy as np


def is_symmetric(A):
    a = np.array(A.tolist())
    return np.bool_(a.shape[0] == a.shape[1] and (a == a.T).all())
