# loses test_measures_in_logarithms: wrong device
import torch


def log_rmse(predicted, actual):
    p = torch.maximum(predicted.flatten(), torch.ones(predicted.numel(), device="cpu"))
    return (p.log() - actual.log().flatten()).square().mean().sqrt().item()
