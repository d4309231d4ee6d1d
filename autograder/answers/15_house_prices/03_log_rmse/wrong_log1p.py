# loses test_measures_in_logarithms: 1 added
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1).log1p().flatten() - actual.log1p().flatten()).square().mean().sqrt().item()
