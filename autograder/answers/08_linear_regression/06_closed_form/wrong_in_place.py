# loses test_fits_with_a_bias: input changed
import torch


def closed_form(X, y):
    mx, my = X.mean(0), y.mean(0)
    X -= mx
    w = torch.linalg.lstsq(X, y - my).solution
    return w, my - mx @ w
