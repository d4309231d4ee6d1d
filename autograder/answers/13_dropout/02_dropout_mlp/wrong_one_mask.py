# loses test_drops_behind_each_relu: one mask for all rows
import torch


def drop(H, p):
    if p == 1:
        return H * 0
    return H * (torch.rand(H.shape[1], device=H.device) >= p) / (1 - p)


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = torch.relu(X.flatten(1) @ W1 + b1)
    H1 = drop(H1, p1) if training else H1
    H2 = torch.relu(H1 @ W2 + b2)
    H2 = drop(H2, p2) if training else H2
    return H2 @ W3 + b3
