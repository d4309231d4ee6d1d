# right: QR by hand
import torch


def closed_form(X, y):
    A = torch.cat((X, X.new_ones(X.shape[0], 1)), dim=1)
    Q, R = torch.linalg.qr(A)
    s = torch.linalg.solve_triangular(R, Q.T @ y, upper=True)
    return s[:-1], s[-1]
