# loses test_refuses_a_label_that_is_too_large: no exception
import torch


def pick_probabilities(y_hat, y):
    return y_hat[torch.arange(len(y), device=y.device), y.clamp(max=y_hat.shape[1] - 1)]
