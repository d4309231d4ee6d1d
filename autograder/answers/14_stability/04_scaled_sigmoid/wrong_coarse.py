# loses test_gives_the_scaled_sigmoid: inaccurate
import torch


def scaled_sigmoid(x):
    return (4 * torch.sigmoid(x.half()) - 2).to(x.dtype)
