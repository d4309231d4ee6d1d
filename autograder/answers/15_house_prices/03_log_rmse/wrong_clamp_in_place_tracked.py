# loses test_measures_in_logarithms: input changed
import torch


def log_rmse(predicted, actual):
    predicted[predicted < 1] = 1
    return (predicted.log().flatten() - actual.log().flatten()).square().mean().sqrt().item()
