# loses test_picks_the_label: wrong device
import torch


def pick_probabilities(y_hat, y):
    return y_hat.cpu()[torch.arange(len(y)), y.cpu()]
