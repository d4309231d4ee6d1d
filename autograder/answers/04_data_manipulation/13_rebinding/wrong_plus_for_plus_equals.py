# loses test_runs_and_reports: another statement
import torch


def rebinding(x, y):
    kept = {}
    before = x
    x = x + y
    kept["x = x + y"] = x is before
    z = torch.zeros_like(y)
    before = z
    z[:] = x + y
    kept["z[:] = x + y"] = z is before
    before = x
    x = x + y
    kept["x += y"] = x is before
    return kept
