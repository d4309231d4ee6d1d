# loses test_runs_and_reports: compares values
import torch


def rebinding(x, y):
    kept = {}
    before = x
    x = x + y
    kept["x = x + y"] = torch.equal(x, before)
    z = torch.zeros_like(y)
    before = z
    z[:] = x + y
    kept["z[:] = x + y"] = torch.equal(z, before)
    before = x
    x += y
    kept["x += y"] = torch.equal(x, before)
    return kept
