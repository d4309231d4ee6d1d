# loses test_takes_whole_numbers_and_fractions: statements apart
import torch


def rebinding(x, y):
    kept = {}
    own = x.clone()
    before = own
    own = own + y
    kept["x = x + y"] = own is before
    z = torch.zeros_like(y)
    before = z
    z[:] = x + y
    kept["z[:] = x + y"] = z is before
    own = x.clone()
    before = own
    own += y
    kept["x += y"] = own is before
    return kept
