# loses test_pairs_columns_with_rows: broadcast
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1).log() - actual.log()).square().mean().sqrt().item()
