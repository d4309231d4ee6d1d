# right: NumPy
import numpy as np


def log_rmse(predicted, actual):
    p = predicted.detach().cpu().numpy().ravel()
    y = actual.detach().cpu().numpy().ravel()
    return float(np.sqrt(np.mean((np.log(np.maximum(p, 1)) - np.log(y)) ** 2)))
