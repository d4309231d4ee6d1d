# loses test_measures_in_logarithms: sum
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1).log().flatten() - actual.log().flatten()).square().sum().sqrt().item()
