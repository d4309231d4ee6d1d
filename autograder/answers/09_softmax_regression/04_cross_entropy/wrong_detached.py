# loses test_gradient_is_right: wrong gradient
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat.detach()[range(len(y_hat)), y])
