# loses test_gives_the_outputs: b left out
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.relu(X.flatten(1) @ W1) @ W2 + b2
