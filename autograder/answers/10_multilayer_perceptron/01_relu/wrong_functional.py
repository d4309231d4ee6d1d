# loses test_gives_the_values: library's own
import torch


def relu(X):
    return torch.nn.functional.leaky_relu(X, 0.0)
