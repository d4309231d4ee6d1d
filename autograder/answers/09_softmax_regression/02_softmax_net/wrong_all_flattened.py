# loses test_gives_probabilities: shapes of a product
import torch


def softmax_net(X, W, b):
    return torch.softmax(X.flatten() @ W + b, -1)
