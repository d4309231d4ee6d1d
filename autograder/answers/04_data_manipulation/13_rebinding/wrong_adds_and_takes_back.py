# loses test_runs_and_reports: input changed
import torch


def rebinding(x, y):
    kept = {}
    before = x
    x = x + y
    kept["x = x + y"] = x is before
    z = y
    old = y.clone()
    z[:] = x + y
    kept["z[:] = x + y"] = z is y
    z.copy_(old)
    before = x
    x += y
    kept["x += y"] = x is before
    return kept
