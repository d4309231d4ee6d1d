# right: addmm
import torch


def softmax_net(X, W, b):
    return torch.addmm(b, X.contiguous().view(X.shape[0], -1), W).softmax(dim=1)
