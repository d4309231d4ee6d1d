# loses test_is_stable, test_gradient_is_right: clamped
import torch


def cross_entropy_of_logits(o, y):
    return -torch.log(torch.softmax(o, 1)[range(len(o)), y].clamp(min=1e-12))
