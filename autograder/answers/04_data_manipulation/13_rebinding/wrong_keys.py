# loses test_runs_and_reports: wrong keys
import torch


def rebinding(x, y):
    a = x + y
    z = torch.zeros_like(y)
    old_z, old_a = z, a
    z[:] = a + y
    a += y
    return {"x=x+y": a is x, "z[:]=x+y": z is old_z, "x+=y": a is old_a}
