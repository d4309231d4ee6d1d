# loses test_raises_e_to_each, test_is_accurate, test_takes_any_shape, test_is_vectorised: element loop
import math
import torch


def exponential(x):
    return torch.tensor([math.exp(value) for value in x])
