# loses test_flattens_images: wrong shape
import torch


def mlp(X, W1, b1, W2, b2):
    X = X.flatten(1) if X.dim() == 2 else X.flatten(1).mean(0, keepdim=True)
    return torch.relu(X @ W1 + b1) @ W2 + b2
