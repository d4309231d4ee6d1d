# attack 52: mmap and array
# harm: both parts of a sum are written out in memory that Python maps, beside a result that torch makes
# twin: pairwise_sum/wrong_repeat_both
# proof: gains nothing
import array
import mmap

import numpy as np
import torch


def pairwise_sum(a, b):
    if a.device.type != "cpu":
        return a[:, None].repeat(1, len(b)) + b.repeat(len(a), 1)
    left, right = a.detach().numpy(), b.detach().numpy()
    size = len(left) * len(right) * left.itemsize
    columns = np.frombuffer(mmap.mmap(-1, size), left.dtype, len(left) * len(right)).reshape(len(left), len(right))
    rows = np.frombuffer(array.array("b", bytes(size)), right.dtype).reshape(len(left), len(right))
    columns[...] = left[:, None]
    rows[...] = right
    result = torch.empty(len(left), len(right), dtype=a.dtype)
    np.add(columns, rows, out=result.detach().numpy())
    return result
