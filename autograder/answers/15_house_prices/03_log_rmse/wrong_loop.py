# loses test_is_vectorised: element loop
import math


def log_rmse(predicted, actual):
    total = 0.0
    for p, y in zip(predicted.flatten(), actual.flatten()):
        total += (math.log(max(p.item(), 1)) - math.log(y.item())) ** 2
    return math.sqrt(total / actual.numel())
