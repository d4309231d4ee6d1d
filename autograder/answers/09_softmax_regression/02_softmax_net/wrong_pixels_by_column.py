# loses test_gives_probabilities: pixels by column
import torch


def softmax_net(X, W, b):
    if X.dim() == 4:
        X = X.transpose(2, 3)
    return torch.softmax(X.flatten(1) @ W + b, 1)
