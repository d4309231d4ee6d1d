# loses test_is_the_same_in_evaluation: dropout in evaluation
import torch
from torch import nn


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = nn.Dropout(p1)(torch.relu(X.flatten(1) @ W1 + b1))
    H2 = nn.Dropout(p2)(torch.relu(H1 @ W2 + b2))
    return H2 @ W3 + b3
