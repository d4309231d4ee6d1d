# right: gather
import torch


def pick_probabilities(y_hat, y):
    return torch.gather(y_hat, 1, y.unsqueeze(1)).squeeze(1)
