# loses test_takes_float64: wrong dtype
import torch


def closed_form(X, y):
    A = torch.cat((X, torch.ones(len(X), 1, device=X.device)), 1).float()
    s = torch.linalg.lstsq(A, y.float()).solution
    return s[:-1], s[-1]
