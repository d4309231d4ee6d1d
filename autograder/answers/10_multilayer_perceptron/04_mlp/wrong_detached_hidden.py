# loses test_gradients_reach_all_parameters: no gradient
import torch


def mlp(X, W1, b1, W2, b2):
    H = torch.relu(X.flatten(1) @ W1 + b1).detach()
    return H @ W2 + b2
