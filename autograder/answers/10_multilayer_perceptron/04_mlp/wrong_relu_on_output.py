# loses test_gives_the_outputs: relu on the output
import torch


def mlp(X, W1, b1, W2, b2):
    H = torch.relu(X.flatten(1) @ W1 + b1)
    return torch.relu(H @ W2 + b2)
