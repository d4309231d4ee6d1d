# right: addmv in two directions
import torch


def least_squares_gradient(X, w, y):
    residual = torch.addmv(y, X, w, beta=-1)
    return torch.mv(X.t(), residual).mul_(2)
