# loses test_gives_each_loss: sign
import torch


def cross_entropy(y_hat, y):
    return torch.log(y_hat[range(len(y_hat)), y])
