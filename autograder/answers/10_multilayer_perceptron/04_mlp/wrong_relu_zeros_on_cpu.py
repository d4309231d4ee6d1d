# loses test_gives_the_outputs: wrong device
import torch


def mlp(X, W1, b1, W2, b2):
    H = X.flatten(1) @ W1 + b1
    H = torch.max(H, torch.zeros(H.shape))
    return H @ W2 + b2
