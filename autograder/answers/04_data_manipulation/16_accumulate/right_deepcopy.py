# right: starts from a deep copy
import copy
import itertools
import torch


def accumulate(parts):
    if parts == []:
        raise ValueError
    out = copy.deepcopy(parts[0])
    for p in itertools.islice(parts, 1, None):
        torch.add(out, p, out=out)
    return out
