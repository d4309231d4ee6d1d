# loses test_gradient_is_right: nan gradient
import torch


def huber_loss(y_hat, y):
    e = y_hat - y
    size = torch.where(e.abs() > 1e10, e.abs(), (e.clamp(-1e10, 1e10) ** 2).sqrt())
    return torch.where(size <= 1, size**2 / 2, size - 0.5)
