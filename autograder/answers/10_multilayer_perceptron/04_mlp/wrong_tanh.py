# loses test_gives_the_outputs: other activation
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.tanh(X.flatten(1) @ W1 + b1) @ W2 + b2
