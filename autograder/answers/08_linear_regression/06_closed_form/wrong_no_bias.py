# loses test_fits_with_a_bias: bias forgotten
import torch


def closed_form(X, y):
    w = torch.linalg.lstsq(X, y).solution
    return w, torch.zeros(1, device=X.device, dtype=X.dtype)
