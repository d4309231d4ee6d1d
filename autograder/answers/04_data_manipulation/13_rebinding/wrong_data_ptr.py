# loses test_runs_and_reports: data_ptr
import torch


def rebinding(x, y):
    kept = {}
    x = x.clone()
    before = x.data_ptr()
    x = x + y
    kept["x = x + y"] = x.data_ptr() == before
    z = torch.zeros_like(y)
    before = z.data_ptr()
    z[:] = x + y
    kept["z[:] = x + y"] = z.data_ptr() == before
    before = x.data_ptr()
    x += y
    kept["x += y"] = x.data_ptr() == before
    return kept
