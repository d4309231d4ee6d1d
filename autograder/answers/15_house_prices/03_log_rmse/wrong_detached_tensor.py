# loses test_measures_in_logarithms: wrong type
import torch


def log_rmse(predicted, actual):
    return (predicted.detach().clamp(min=1).log().flatten() - actual.log().flatten()).square().mean().sqrt()
