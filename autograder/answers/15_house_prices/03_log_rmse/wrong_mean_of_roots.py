# loses test_measures_in_logarithms: mean of roots
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1).log().flatten() - actual.log().flatten()).square().sqrt().mean().item()
