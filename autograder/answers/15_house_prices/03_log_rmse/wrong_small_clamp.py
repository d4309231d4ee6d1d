# loses test_small_predictions_count_as_one, test_takes_tracked_predictions: other clamp
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1e-6).log().flatten() - actual.log().flatten()).square().mean().sqrt().item()
