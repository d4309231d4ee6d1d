# right: the dunder methods behind the statements
import operator

import torch


def rebinding(x, y):
    total = operator.add(x, y)
    z = torch.full_like(y, 0)
    before = [x, z, total]
    operator.setitem(z, slice(None), total + y)
    after = [total, z, operator.iadd(total, y)]
    keys = ["x = x + y", "z[:] = x + y", "x += y"]
    return {key: id(new) == id(old) for key, new, old in zip(keys, after, before)}
