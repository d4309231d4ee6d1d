# loses test_is_stable, test_gradient_is_right: overflow
import torch


def softmax(X):
    e = torch.exp(X)
    return e / e.sum(-1, keepdim=True)
