# loses test_is_stable, test_gradient_is_right: log of softmax
import torch


def cross_entropy_of_logits(o, y):
    return -torch.log(torch.softmax(o, 1)[range(len(o)), y])
