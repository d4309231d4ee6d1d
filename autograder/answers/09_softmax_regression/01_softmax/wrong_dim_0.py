# loses test_gives_probabilities: over dim 0
import torch


def softmax(X):
    e = torch.exp(X - X.amax(0, keepdim=True))
    return e / e.sum(0, keepdim=True)
