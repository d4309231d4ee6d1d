# loses test_runs_and_reports: ids of dead objects
import torch


def rebinding(x, y):
    kept = {}
    before = id(x.data)
    x = x + y
    kept["x = x + y"] = id(x.data) == before
    z = torch.zeros_like(y)
    before = id(z.data)
    z[:] = x + y
    kept["z[:] = x + y"] = id(z.data) == before
    before = id(x.data)
    x += y
    kept["x += y"] = id(x.data) == before
    return kept
