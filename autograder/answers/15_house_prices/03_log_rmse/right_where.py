# right: where, and the ratio
import torch


def log_rmse(predicted, actual):
    p = predicted.detach().view_as(actual) if predicted.is_contiguous() else predicted.detach().reshape(actual.shape)
    p = torch.where(p < 1, torch.ones_like(p), p)
    return (p / actual).log().pow(2).mean().item() ** 0.5
