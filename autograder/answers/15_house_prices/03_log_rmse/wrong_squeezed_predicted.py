# loses test_pairs_columns_with_rows, test_takes_tracked_predictions: broadcast
import torch


def log_rmse(predicted, actual):
    return (predicted.squeeze(-1).clamp(min=1).log() - actual.log()).square().mean().sqrt().item()
