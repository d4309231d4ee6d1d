# right: the norm over the root of n
import math

import torch


@torch.no_grad()
def log_rmse(predicted, actual):
    y = actual.reshape(-1)
    gap = torch.log(torch.maximum(predicted.reshape(-1), torch.ones_like(y))) - torch.log(y)
    return float(torch.linalg.vector_norm(gap)) / math.sqrt(len(y))
