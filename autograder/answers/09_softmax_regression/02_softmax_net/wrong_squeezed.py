# loses test_gives_probabilities: shapes of a product
import torch


def softmax_net(X, W, b):
    return torch.softmax(X.squeeze().flatten(1) @ W + b, 1)
