# loses test_gives_each_loss: whole matrix
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat).sum(1)
