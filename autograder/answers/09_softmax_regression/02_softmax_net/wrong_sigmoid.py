# loses test_gives_probabilities: sigmoid
import torch


def softmax_net(X, W, b):
    return torch.sigmoid(X.flatten(1) @ W + b)
