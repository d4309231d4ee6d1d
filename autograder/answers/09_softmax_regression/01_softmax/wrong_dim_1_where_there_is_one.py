# loses test_takes_other_tensors: something else computed
import torch


def softmax(X):
    d = min(1, X.dim() - 1)
    e = torch.exp(X - X.amax(d, keepdim=True))
    return e / e.sum(d, keepdim=True)
