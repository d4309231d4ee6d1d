# right: MSELoss of the logarithms, as in the book
import torch


def log_rmse(predicted, actual):
    loss = torch.nn.MSELoss()
    clipped = torch.clamp(predicted, 1, float("inf"))
    return torch.sqrt(loss(torch.log(clipped).reshape(-1), torch.log(actual).reshape(-1))).item()
