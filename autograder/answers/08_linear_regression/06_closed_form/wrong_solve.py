# loses test_stays_near_when_columns_nearly_depend: normal equations
import torch


def closed_form(X, y):
    A = torch.cat((X, torch.ones(len(X), 1, device=X.device, dtype=X.dtype)), 1)
    s = torch.linalg.solve(A.T @ A, A.T @ y)
    return s[:-1], s[-1]
