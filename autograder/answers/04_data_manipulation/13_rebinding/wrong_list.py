# loses test_runs_and_reports: wrong type
import torch


def rebinding(x, y):
    a = x + y
    z = torch.zeros_like(y)
    before = z
    z[:] = a + y
    kept = [a is x, z is before]
    before = a
    a += y
    return [*kept, a is before]
