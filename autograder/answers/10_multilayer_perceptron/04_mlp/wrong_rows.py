# loses test_takes_one_product_for_each_layer: element loop
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.stack([torch.relu(x.flatten() @ W1 + b1) @ W2 + b2 for x in X])
