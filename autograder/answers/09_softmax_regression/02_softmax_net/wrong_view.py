# loses test_takes_images_that_lie_spread_out: view
import torch


def softmax_net(X, W, b):
    return torch.softmax(X.view(len(X), -1) @ W + b, 1)
