# loses test_takes_tracked_predictions: numpy of a tracked tensor
import numpy as np


def log_rmse(predicted, actual):
    p, y = predicted.cpu().numpy().ravel(), actual.cpu().numpy().ravel()
    return float(np.sqrt(np.mean((np.log(np.maximum(p, 1)) - np.log(y)) ** 2)))
