# loses test_gives_the_scaled_sigmoid: inaccurate
import torch


def scaled_sigmoid(x):
    return torch.round(4 * torch.sigmoid(x) - 2, decimals=4)
