# loses test_gives_the_scaled_sigmoid: factor
import torch


def scaled_sigmoid(x):
    return torch.tanh(x)
