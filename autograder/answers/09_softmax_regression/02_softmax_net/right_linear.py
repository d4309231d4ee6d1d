# right: functional layers
import torch


def softmax_net(X, W, b):
    F = torch.nn.functional
    return F.softmax(F.linear(torch.flatten(X, start_dim=1), W.T, b), dim=-1)
