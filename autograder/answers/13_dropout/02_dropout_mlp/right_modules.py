# right: Dropout modules
import torch
from torch import nn


def dropout_mlp(X, params, p1, p2, training):
    d1, d2 = nn.Dropout(p1).train(training), nn.Dropout(p2).train(training)
    W1, b1, W2, b2, W3, b3 = params
    H = d1(nn.functional.relu(nn.functional.linear(X.flatten(start_dim=1), W1.t(), b1)))
    H = d2(nn.functional.relu(nn.functional.linear(H, W2.t(), b2)))
    return nn.functional.linear(H, W3.t(), b3)
