# right: through the logarithm
import torch


def softmax_net(X, W, b):
    return torch.log_softmax(torch.nn.Flatten()(X) @ W + b, 1).exp()
