# right: means taken out, then least squares
import torch


def closed_form(X, y):
    mx, my = X.mean(0), y.mean(0)
    w = torch.linalg.lstsq(X - mx, y - my).solution
    return w, my - mx @ w
