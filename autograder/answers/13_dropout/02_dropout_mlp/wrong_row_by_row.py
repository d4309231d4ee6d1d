# loses test_is_vectorised: element loop
import torch
import torch.nn.functional as F


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    rows = []
    for x in X.flatten(1):
        H1 = F.dropout(torch.relu(x @ W1 + b1), p1, training)
        H2 = F.dropout(torch.relu(H1 @ W2 + b2), p2, training)
        rows.append(H2 @ W3 + b3)
    return torch.stack(rows)
