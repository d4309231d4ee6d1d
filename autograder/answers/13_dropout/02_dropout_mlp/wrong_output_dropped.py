# loses test_drops_behind_each_relu, test_takes_both_ends: dropout on the output
import torch
import torch.nn.functional as F


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = F.dropout(torch.relu(X.flatten(1) @ W1 + b1), p1, training)
    H2 = F.dropout(torch.relu(H1 @ W2 + b2), p2, training)
    return F.dropout(H2 @ W3 + b3, p2, training)
