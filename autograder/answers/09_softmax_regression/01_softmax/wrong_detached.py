# loses test_gradient_is_right: wrong gradient
import torch


def softmax(X):
    e = torch.exp(X.detach() - X.detach().amax(-1, keepdim=True))
    return e / e.sum(-1, keepdim=True)
