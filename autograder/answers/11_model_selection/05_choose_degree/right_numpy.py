# right: polyfit on the host
import numpy as np


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    xt, yt, xv, yv = (t.cpu().numpy().astype(np.float64) for t in (x_train, y_train, x_valid, y_valid))
    best, best_error = 0, float("inf")
    for d in range(max_degree + 1):
        error = ((np.polyval(np.polyfit(xt, yt, d), xv) - yv) ** 2).mean()
        if error < best_error:
            best, best_error = d, error
    return best
