# loses test_flattens_images: flatten with the batch
import torch


def mlp(X, W1, b1, W2, b2):
    if X.dim() > 2:
        X = X.flatten()
    return torch.relu(X @ W1 + b1) @ W2 + b2
