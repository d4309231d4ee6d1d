# loses test_fits_with_a_bias: swapped
import torch


def closed_form(X, y):
    A = torch.cat((X, torch.ones(len(X), 1, device=X.device, dtype=X.dtype)), 1)
    s = torch.linalg.lstsq(A, y).solution
    return s[-1], s[:-1]
