# loses test_gives_the_output: no relu
import torch
import torch.nn.functional as F


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = F.dropout(X.flatten(1) @ W1 + b1, p1, training)
    H2 = F.dropout(H1 @ W2 + b2, p2, training)
    return H2 @ W3 + b3
