# loses test_makes_nothing_square: XtX formed
import torch


def least_squares_gradient(X, w, y):
    gram = torch.einsum("ni,nj->ij", X, X)
    return 2 * (gram @ w - torch.einsum("ni,n->i", X, y))
