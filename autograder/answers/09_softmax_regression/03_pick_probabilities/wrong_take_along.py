# loses test_refuses_a_label_that_is_too_large: no exception
import torch


def pick_probabilities(y_hat, y):
    return torch.take_along_dim(y_hat, y[:, None], dim=1)[:, 0]
