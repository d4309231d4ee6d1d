# loses test_gives_probabilities: b left out
import torch


def softmax_net(X, W, b):
    return torch.softmax(X.flatten(1) @ W, 1)
