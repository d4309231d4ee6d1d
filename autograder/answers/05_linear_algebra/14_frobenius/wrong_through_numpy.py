# loses test_measures_a_matrix, test_takes_any_layout: through NumPy
import numpy as np
import torch


def frobenius(A):
    return torch.tensor(np.linalg.norm(A.numpy()), dtype=A.dtype)
