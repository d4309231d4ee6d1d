# loses test_gives_the_scaled_sigmoid: wrong dtype
import torch


def scaled_sigmoid(x):
    return 4 * torch.sigmoid(x.float()) - 2
