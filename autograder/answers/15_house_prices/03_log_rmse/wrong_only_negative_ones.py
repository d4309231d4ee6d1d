# loses test_small_predictions_count_as_one: fractions kept
import torch


def log_rmse(predicted, actual):
    p = predicted.detach().flatten()
    p = torch.where(p <= 0, torch.ones_like(p), p)
    return (p.log() - actual.log().flatten()).square().mean().sqrt().item()
