# loses test_gradient_is_w: nan gradient at 0
import torch


def l2_penalty(w):
    norm = torch.sqrt((w * w).sum())
    return norm**2 / 2
