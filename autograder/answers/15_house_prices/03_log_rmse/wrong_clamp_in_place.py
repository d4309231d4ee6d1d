# loses test_small_predictions_count_as_one, test_takes_tracked_predictions: input changed
import torch


def log_rmse(predicted, actual):
    predicted.data.clamp_(min=1)
    return (predicted.detach().log().flatten() - actual.log().flatten()).square().mean().sqrt().item()
