# loses test_runs_and_reports: wrong type
import torch


def rebinding(x, y):
    a = x + y
    z = torch.zeros_like(y)
    old_z, old_a = z, a
    z[:] = a + y
    a += y
    pairs = {"x = x + y": (a, x), "z[:] = x + y": (z, old_z), "x += y": (a, old_a)}
    return {key: torch.tensor(one is other) for key, (one, other) in pairs.items()}
