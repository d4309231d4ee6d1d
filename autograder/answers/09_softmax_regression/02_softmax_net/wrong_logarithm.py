# loses test_gives_probabilities: logarithm
import torch


def softmax_net(X, W, b):
    return torch.log_softmax(X.flatten(1) @ W + b, 1)
