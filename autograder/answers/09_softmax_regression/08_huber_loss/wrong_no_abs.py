# loses test_gives_each_loss: no abs
import torch


def huber_loss(y_hat, y):
    e = y_hat - y
    return torch.where(e <= 1, e * e / 2, e - 0.5)
