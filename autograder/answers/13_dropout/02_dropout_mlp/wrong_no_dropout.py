# loses test_drops_behind_each_relu, test_takes_both_ends, test_draws_from_torch_on_the_device: no dropout
import torch


def dropout_mlp(X, params, p1, p2, training):
    W1, b1, W2, b2, W3, b3 = params
    return torch.relu(torch.relu(X.flatten(1) @ W1 + b1) @ W2 + b2) @ W3 + b3
