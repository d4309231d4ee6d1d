# loses test_gradient_is_right: wrong gradient
import torch


def softmax(X):
    e = torch.exp(X - X.amax(-1, keepdim=True))
    return e / e.sum(-1, keepdim=True).detach()
