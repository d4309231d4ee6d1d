# loses test_gives_the_outputs: softmax at the end
import torch


def mlp(X, W1, b1, W2, b2):
    H = torch.relu(X.flatten(1) @ W1 + b1)
    return torch.softmax(H @ W2 + b2, dim=1)
