# loses test_measures_in_logarithms: rounded
import torch


def log_rmse(predicted, actual):
    return round((predicted.clamp(min=1).log().flatten() - actual.log().flatten()).square().mean().sqrt().item(), 2)
