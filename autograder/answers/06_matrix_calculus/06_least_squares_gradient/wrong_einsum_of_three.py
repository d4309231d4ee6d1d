# loses test_makes_nothing_square: XtX formed
import torch


def least_squares_gradient(X, w, y):
    return 2 * (torch.einsum("ni,nd,d->i", X, X, w) - y @ X)
