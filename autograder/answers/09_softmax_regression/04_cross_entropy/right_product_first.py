# right: one-hot product before the logarithm
import torch


def cross_entropy(y_hat, y):
    mask = torch.nn.functional.one_hot(y, y_hat.shape[1]).to(y_hat.dtype)
    return -(y_hat * mask).sum(1).log()
