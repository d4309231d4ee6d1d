# loses test_takes_one_product_for_each_layer: not one product for each layer
import torch


def mlp(X, W1, b1, W2, b2):
    H = torch.relu((X.flatten(1)[:, :, None] * W1).sum(1) + b1)
    return H @ W2 + b2
