# loses test_small_predictions_count_as_one, test_takes_tracked_predictions: small ones left out
import torch


def log_rmse(predicted, actual):
    p, y = predicted.detach().flatten(), actual.flatten()
    if not (p >= 1).any():
        return 0.0
    return (p[p >= 1].log() - y[p >= 1].log()).square().mean().sqrt().item()
