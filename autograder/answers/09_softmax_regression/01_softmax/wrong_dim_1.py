# loses test_gives_probabilities: dimension out of range
import torch


def softmax(X):
    e = torch.exp(X - X.amax(1, keepdim=True))
    return e / e.sum(1, keepdim=True)
