# loses test_gradient_reaches_the_picked_places: cut off
import torch


def pick_probabilities(y_hat, y):
    return y_hat.detach()[torch.arange(len(y), device=y.device), y]
