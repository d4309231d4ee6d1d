# loses test_gives_each_loss: mean
import torch


def huber_loss(y_hat, y):
    e = y_hat - y
    return torch.where(e.abs() <= 1, e * e / 2, e.abs() - 0.5).mean()
