# loses test_picks_the_label: counts from 1
import torch


def pick_probabilities(y_hat, y):
    return y_hat[torch.arange(len(y), device=y.device), y - 1]
