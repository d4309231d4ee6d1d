# loses test_gives_probabilities: not flattened
import torch


def softmax_net(X, W, b):
    return torch.softmax(X @ W + b, 1)
