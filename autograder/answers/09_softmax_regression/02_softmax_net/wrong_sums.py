# loses test_is_one_product: not one product
import torch


def softmax_net(X, W, b):
    return torch.softmax((X.flatten(1)[:, :, None] * W).sum(1) + b, 1)
