# loses test_gradients_reach_w_and_b: cut off
import torch


def softmax_net(X, W, b):
    return torch.softmax(X.flatten(1) @ W.detach() + b, 1)
