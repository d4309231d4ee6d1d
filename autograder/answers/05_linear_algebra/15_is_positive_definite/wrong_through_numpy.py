# loses test_tells_definite_from_not: through NumPy
import numpy as np


def is_positive_definite(A):
    a = A.numpy()
    return a.shape[0] == a.shape[1] and bool((a == a.T).all() and (np.linalg.eigvalsh(a) > 0).all())
