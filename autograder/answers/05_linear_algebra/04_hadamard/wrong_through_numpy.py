# loses test_multiplies_element_by_element: through NumPy
import numpy as np
import torch


def hadamard(A, B):
    return torch.from_numpy(np.multiply(A.numpy(), B.numpy()))
