# loses test_is_vectorised: element loop
import itertools

import torch


def write_into(z, x, y):
    x, y = torch.broadcast_tensors(x, y)
    for place in itertools.product(*map(range, z.shape)):
        z[place] = x[place]
        z[place] += y[place]
    return z
