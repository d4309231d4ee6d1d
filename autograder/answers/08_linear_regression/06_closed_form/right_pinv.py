# right: pseudoinverse
import torch


def closed_form(X, y):
    A = torch.hstack((X, torch.ones_like(X[:, :1])))
    s = torch.linalg.pinv(A) @ y
    return s[: X.shape[1]], s[X.shape[1]]
