# loses test_small_predictions_count_as_one, test_takes_tracked_predictions: no clamp
import torch


def log_rmse(predicted, actual):
    return (predicted.log().clamp(min=0).flatten() - actual.log().flatten()).square().mean().sqrt().item()
