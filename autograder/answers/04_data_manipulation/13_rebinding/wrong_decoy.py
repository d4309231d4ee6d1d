# loses test_runs_and_reports: constants typed in
import torch


def rebinding(x, y):
    (x + y).add_(1)
    torch.zeros(1).fill_(0)
    return {"x = x + y": False, "z[:] = x + y": True, "x += y": True}
