# loses test_gradients_reach_w_and_b: cut off
import torch


@torch.no_grad()
def softmax_net(X, W, b):
    return torch.softmax(X.flatten(1) @ W + b, 1)
