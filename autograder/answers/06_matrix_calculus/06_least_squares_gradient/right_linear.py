# right: a linear layer
import torch.nn.functional as F


def least_squares_gradient(X, w, y):
    return F.linear(2 * (F.linear(X, w) - y), X.T)
