# right: where over two plain branches
import torch


def huber_loss(y_hat, y):
    e = y_hat - y
    return torch.where(e.abs() <= 1, 0.5 * e**2, e.abs() - 0.5)
