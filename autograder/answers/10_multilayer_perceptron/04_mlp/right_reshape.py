# right: reshape and the lecture's relu
import torch


def relu(X):
    return torch.max(X, torch.zeros_like(X))


def mlp(X, W1, b1, W2, b2):
    X = X.reshape((-1, W1.shape[0]))
    H = relu(X @ W1 + b1)
    return H @ W2 + b2
