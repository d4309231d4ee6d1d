# right: from the bytes of the array
import numpy as np
import torch


def to_numpy(x):
    return np.asarray(x.detach().cpu().numpy())


def to_tensor(a):
    t = torch.frombuffer(bytearray(a.tobytes()), dtype=torch.from_numpy(a).dtype)
    return t.reshape(a.shape)
