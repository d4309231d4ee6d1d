# right: the library's loss without reduction
import torch


def squared_loss(y_hat, y):
    return torch.nn.functional.mse_loss(y_hat, y.reshape(y_hat.size()), reduction="none").mul(0.5)
