# loses test_gives_each_loss: every column
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat[:, y])
