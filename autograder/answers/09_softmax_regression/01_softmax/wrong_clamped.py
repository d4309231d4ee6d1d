# loses test_is_stable, test_gradient_is_right: clamped
import torch


def softmax(X):
    e = torch.exp(X.clamp(-80, 80))
    return e / e.sum(-1, keepdim=True)
