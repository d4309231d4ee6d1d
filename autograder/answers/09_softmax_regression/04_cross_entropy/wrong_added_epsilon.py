# loses test_gives_each_loss: inaccurate
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat[range(len(y_hat)), y] + 1e-8)
