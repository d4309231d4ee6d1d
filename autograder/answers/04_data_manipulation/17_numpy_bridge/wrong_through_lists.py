# loses test_array_has_the_values, test_array_shares_memory, test_takes_a_tracked_tensor, test_tensor_has_values_and_dtype, test_tensor_is_independent: wrong dtype
import numpy as np
import torch


def to_numpy(x):
    return np.array(x.tolist())


def to_tensor(a):
    return torch.tensor(a.tolist())
