# loses test_runs_and_reports: input changed
import torch


def rebinding(x, y):
    kept = {}
    before = id(x)
    x += y
    kept["x += y"] = id(x) == before
    z = torch.zeros_like(y)
    before = id(z)
    z[:] = x + y
    kept["z[:] = x + y"] = id(z) == before
    before = id(x)
    x = x + y
    kept["x = x + y"] = id(x) == before
    return kept
