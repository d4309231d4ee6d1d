# loses test_gradients_reach_all_parameters: no gradient
import torch


def mlp(X, W1, b1, W2, b2):
    W1, b1, W2, b2 = (torch.nn.Parameter(p.detach().clone()) for p in (W1, b1, W2, b2))
    return torch.relu(X.flatten(1) @ W1 + b1) @ W2 + b2
