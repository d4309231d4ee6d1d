# loses test_tells_symmetric_from_not: through NumPy
import numpy as np


def is_symmetric(A):
    return np.array_equal(A.numpy(), A.numpy().T)
