# loses test_measures_in_logarithms: standard deviation
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1).log().flatten() - actual.log().flatten()).std().item()
