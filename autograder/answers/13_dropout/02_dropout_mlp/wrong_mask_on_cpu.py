# loses test_drops_behind_each_relu, test_takes_both_ends, test_draws_from_torch_on_the_device: wrong device
import torch


def drop(H, p):
    return H * (torch.rand(H.shape) >= p) / (1 - p) if p < 1 else H * 0


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    H1 = torch.relu(X.flatten(1) @ W1 + b1)
    H1 = drop(H1, p1) if training and p1 else H1
    H2 = torch.relu(H1 @ W2 + b2)
    H2 = drop(H2, p2) if training and p2 else H2
    return H2 @ W3 + b3
