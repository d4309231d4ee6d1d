# loses test_is_vectorised: element loop
import torch


def pick_probabilities(y_hat, y):
    return torch.stack([row[label] for row, label in zip(y_hat, y)])
