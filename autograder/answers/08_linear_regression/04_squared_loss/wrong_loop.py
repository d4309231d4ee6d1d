# loses test_is_vectorised: element loop
import torch


def squared_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    return torch.stack([(a - b) ** 2 / 2 for a, b in zip(y_hat.flatten(), y.flatten())]).reshape(y_hat.shape)
