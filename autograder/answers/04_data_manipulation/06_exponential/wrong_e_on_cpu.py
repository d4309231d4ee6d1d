# loses test_raises_e_to_each, test_takes_whole_numbers: wrong device
import math
import torch


def exponential(x):
    return torch.full(x.shape, math.e, dtype=x.dtype) ** x
