# loses test_takes_whole_numbers_and_fractions: statements apart
import torch


def rebinding(x, y):
    out = {}
    x = x.clone()
    before = id(x)
    x += y
    out["x += y"] = id(x) == before
    z = torch.zeros_like(y)
    before = id(z)
    z[:] = x + y
    out["z[:] = x + y"] = id(z) == before
    before = id(x)
    keep = x
    x = x + y
    out["x = x + y"] = id(x) == before
    return out
