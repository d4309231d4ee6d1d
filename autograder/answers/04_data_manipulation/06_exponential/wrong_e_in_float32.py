# loses test_is_accurate: rounded e
import math
import torch


def exponential(x):
    return torch.tensor(math.e, device=x.device) ** x
