# loses test_pairs_values_with_vectors: through NumPy
import numpy as np
import torch


def eigenpairs(A):
    values, vectors = np.linalg.eigh(A.numpy())
    return torch.from_numpy(values[::-1].copy()), torch.from_numpy(vectors[:, ::-1].copy())
