# loses test_is_accurate_near_zero: inaccurate
import torch


def scaled_sigmoid(x):
    return 4 * (torch.sigmoid(x) + 32) - 130
