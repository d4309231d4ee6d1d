# right: the targets as one more feature
import torch


def least_squares_gradient(X, w, y):
    table = torch.cat([X, y[:, None]], dim=1)
    weights = torch.cat([w, w.new_full((1,), -1)])
    return 2 * (table.T @ (table @ weights))[:-1]
