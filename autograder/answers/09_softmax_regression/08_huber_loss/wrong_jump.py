# loses test_gives_each_loss: jump at 1
import torch


def huber_loss(y_hat, y):
    e = y_hat - y
    return torch.where(e.abs() <= 1, e * e / 2, e.abs())
