# loses test_gives_probabilities: over dim 0
import torch


def softmax_net(X, W, b):
    return torch.softmax(X.flatten(1) @ W + b, 0)
