# loses test_measures_in_logarithms: no root
import torch


def log_rmse(predicted, actual):
    return torch.nn.functional.mse_loss(predicted.clamp(min=1).log().flatten(), actual.log().flatten()).item()
