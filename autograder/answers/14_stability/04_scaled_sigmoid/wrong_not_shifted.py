# loses test_gives_the_scaled_sigmoid: not shifted
import torch


def scaled_sigmoid(x):
    return 4 * torch.sigmoid(x)
