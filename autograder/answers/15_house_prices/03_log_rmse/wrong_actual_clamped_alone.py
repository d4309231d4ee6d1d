# loses test_small_predictions_count_as_one, test_takes_tracked_predictions: no clamp
import torch


def log_rmse(predicted, actual):
    return (predicted.log().flatten() - actual.clamp(min=1).log().flatten()).square().mean().sqrt().item()
