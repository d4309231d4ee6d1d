# loses test_drops_behind_each_relu, test_takes_both_ends: dropout on the input
import torch
import torch.nn.functional as F


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = torch.relu(F.dropout(X.flatten(1), p1, training) @ W1 + b1)
    H2 = torch.relu(F.dropout(H1, p2, training) @ W2 + b2)
    return H2 @ W3 + b3
