# loses test_gives_both_values: element loop
import math

import torch


def tanh_and_sigmoid(x):
    flat = [math.exp(-min(max(v, -300), 300)) for v in x.flatten().tolist()]
    s = torch.tensor([1 / (1 + e) for e in flat], dtype=x.dtype, device=x.device).reshape(x.shape)
    t = torch.tensor([(1 - e * e) / (1 + e * e) for e in flat], dtype=x.dtype, device=x.device).reshape(x.shape)
    return t, s
