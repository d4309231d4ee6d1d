# right: singular values
import torch


def closed_form(X, y):
    A = torch.nn.functional.pad(X, (0, 1), value=1.0)
    U, S, Vh = torch.linalg.svd(A, full_matrices=False)
    s = Vh.T @ ((U.T @ y) / S[:, None])
    return s[:-1].clone(), s[-1].clone()
