# right: DLPack one way, an empty tensor filled the other way
import numpy as np
import torch


def to_numpy(x):
    return np.from_dlpack(x.cpu().detach())


def to_tensor(a):
    shared = torch.from_numpy(a)
    own = torch.empty_like(shared)
    own.copy_(shared)
    return own
