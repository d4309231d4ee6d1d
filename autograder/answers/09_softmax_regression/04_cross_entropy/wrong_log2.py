# loses test_gives_each_loss: log base 2
import torch


def cross_entropy(y_hat, y):
    return -torch.log2(y_hat[range(len(y_hat)), y])
