# loses test_takes_both_ends: nan at 1
import torch


def drop(H, p):
    return H * (torch.rand_like(H) >= p) / (1 - p)


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = torch.relu(X.flatten(1) @ W1 + b1)
    H1 = drop(H1, p1) if training else H1
    H2 = torch.relu(H1 @ W2 + b2)
    H2 = drop(H2, p2) if training else H2
    return H2 @ W3 + b3
