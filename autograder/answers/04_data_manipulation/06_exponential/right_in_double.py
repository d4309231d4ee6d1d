# right: computes in double precision
import torch


def exponential(x):
    wanted = x.dtype if x.is_floating_point() else torch.float32
    return x.double().exp().to(wanted)
