# loses test_is_built_from_simpler_operations: library's own
import torch


def huber_loss(y_hat, y):
    return torch.nn.functional.huber_loss(y_hat, y, reduction="none")
