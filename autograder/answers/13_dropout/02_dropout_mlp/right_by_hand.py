# right: an own dropout layer, as in the book
import torch


def dropout_layer(X, p):
    if p == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape, device=X.device) > p).to(X.dtype)
    return mask * X / (1 - p) if p > 0 else X


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = torch.relu(torch.matmul(X.reshape((-1, W1.shape[0])), W1) + b1)
    if training:
        H1 = dropout_layer(H1, p1)
    H2 = torch.relu(torch.matmul(H1, W2) + b2)
    if training:
        H2 = dropout_layer(H2, p2)
    return torch.matmul(H2, W3) + b3
