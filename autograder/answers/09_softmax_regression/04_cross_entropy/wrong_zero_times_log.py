# loses test_takes_zeros_beside_the_label, test_gradient_is_right: nan or infinity
import torch


def cross_entropy(y_hat, y):
    mask = torch.nn.functional.one_hot(y, y_hat.shape[1]).to(y_hat.dtype)
    return -(torch.log(y_hat) * mask).sum(1)
