# loses test_is_accurate: inaccurate
import torch


def exponential(x):
    return x.float().exp().to(x.dtype if x.is_floating_point() else torch.float32)
