# loses test_gradient_is_right, test_is_built_from_simpler_operations: wrong gradient
import torch


def cross_entropy(y_hat, y):
    return torch.nn.functional.nll_loss(y_hat.log(), y, reduction="none")
