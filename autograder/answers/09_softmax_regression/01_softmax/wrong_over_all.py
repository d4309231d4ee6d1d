# loses test_gives_probabilities: over all elements
import torch


def softmax(X):
    e = torch.exp(X - X.max())
    return e / e.sum()
