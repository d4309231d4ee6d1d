# loses test_runs_and_reports: turned round
import torch


def rebinding(x, y):
    a = x + y
    z = torch.zeros_like(y)
    old_z, old_a = z, a
    z[:] = a + y
    a += y
    return {"x = x + y": a is not x, "z[:] = x + y": z is not old_z, "x += y": a is not old_a}
