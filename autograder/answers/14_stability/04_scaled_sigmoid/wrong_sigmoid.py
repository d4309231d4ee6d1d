# loses test_gives_the_scaled_sigmoid: sigmoid alone
import torch


def scaled_sigmoid(x):
    return torch.sigmoid(x)
