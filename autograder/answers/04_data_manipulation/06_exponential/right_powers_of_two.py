# right: powers of two, in double precision
import math
import torch


def exponential(x):
    wanted = x.dtype if x.is_floating_point() else torch.float32
    return torch.exp2(x.double() / math.log(2)).to(wanted)
