# loses test_runs_and_reports: wrong type
import torch


def rebinding(x, y):
    before = x
    x = x + y
    first = x == before
    z = torch.zeros_like(y)
    before = z
    z[:] = x + y
    second = z == before
    before = x
    x += y
    return {"x = x + y": first, "z[:] = x + y": second, "x += y": x == before}
