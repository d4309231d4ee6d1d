# loses test_gives_probabilities: factor
import torch


def softmax(X):
    e = torch.exp(X - X.amax(-1, keepdim=True))
    return e / e.mean(-1, keepdim=True)
