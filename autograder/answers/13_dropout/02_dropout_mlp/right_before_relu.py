# right: dropped before the relu, which is the same
import torch
import torch.nn.functional as F


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = F.relu(F.dropout(X.flatten(1) @ W1 + b1, p1, training=training))
    return F.dropout(F.relu(H1 @ W2 + b2), p2, training=training) @ W3 + b3
