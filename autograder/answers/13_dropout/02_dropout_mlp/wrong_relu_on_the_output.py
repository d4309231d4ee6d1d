# loses test_gives_the_output: relu on the output
import torch
import torch.nn.functional as F


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = F.dropout(torch.relu(X.flatten(1) @ W1 + b1), p1, training)
    H2 = F.dropout(torch.relu(H1 @ W2 + b2), p2, training)
    return torch.relu(H2 @ W3 + b3)
