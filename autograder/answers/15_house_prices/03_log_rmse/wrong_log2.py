# loses test_measures_in_logarithms: other base
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1).log2().flatten() - actual.log2().flatten()).square().mean().sqrt().item()
