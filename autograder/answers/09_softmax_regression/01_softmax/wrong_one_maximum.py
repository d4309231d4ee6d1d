# loses test_is_stable, test_gradient_is_right: one maximum for all
import torch


def softmax(X):
    e = torch.exp(X - X.max())
    return e / e.sum(-1, keepdim=True)
