# loses test_gives_each_loss: softmax again
import torch


def cross_entropy(y_hat, y):
    return torch.nn.functional.cross_entropy(y_hat, y, reduction="none")
