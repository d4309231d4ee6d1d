# loses test_tells_orthogonal_from_not, test_takes_any_float_dtype: through NumPy
import numpy as np


def is_orthogonal(Q):
    q = Q.numpy()
    return q.shape[0] == q.shape[1] and bool(np.allclose(q @ q.T, np.eye(len(q)), atol=1e-4))
