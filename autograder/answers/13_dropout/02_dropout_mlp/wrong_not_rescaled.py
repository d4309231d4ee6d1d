# loses test_drops_behind_each_relu, test_takes_both_ends: dropout on the input
import torch


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = torch.relu(X.flatten(1) @ W1 + b1)
    if training:
        H1 = H1 * (torch.rand_like(H1) >= p1)
    H2 = torch.relu(H1 @ W2 + b2)
    if training:
        H2 = H2 * (torch.rand_like(H2) >= p2)
    return H2 @ W3 + b3
