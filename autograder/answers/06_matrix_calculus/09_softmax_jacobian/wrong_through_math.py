# loses test_gives_the_jacobian, test_is_vectorised: wrong device
import math

import torch


def softmax_jacobian(x):
    values = x.tolist()
    top = max(values)
    e = [math.exp(value - top) for value in values]
    s = torch.tensor(e, dtype=x.dtype) / sum(e)
    return torch.diag(s) - torch.outer(s, s)
