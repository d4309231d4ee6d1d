# loses test_takes_other_layouts: dtypes of a product
import torch


def mlp(X, W1, b1, W2, b2):
    X = X.float().flatten(1)
    return torch.relu(X @ W1 + b1) @ W2 + b2
