# loses test_takes_whole_numbers_and_fractions: statements apart
import torch


def rebinding(x, y):
    kept = {}
    z = torch.zeros_like(x)
    before = x
    x = x + y
    kept["x = x + y"] = x is before
    before = z
    z[:] = x + y
    kept["z[:] = x + y"] = z is before
    before = x
    x += y
    kept["x += y"] = x is before
    return kept
