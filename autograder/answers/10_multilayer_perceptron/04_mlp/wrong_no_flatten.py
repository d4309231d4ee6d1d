# loses test_flattens_images: flatten with the batch
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.relu(X @ W1 + b1) @ W2 + b2
