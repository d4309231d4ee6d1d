# loses test_measures_in_logarithms: no logarithm
import torch


def log_rmse(predicted, actual):
    return (predicted.clamp(min=1).flatten() - actual.flatten()).square().mean().sqrt().item()
