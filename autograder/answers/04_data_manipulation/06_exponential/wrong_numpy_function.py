# loses test_raises_e_to_each, test_takes_whole_numbers: through NumPy
import numpy as np
import torch


def exponential(x):
    return torch.as_tensor(np.exp(x.numpy()))
