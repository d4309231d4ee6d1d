# loses test_smaller_of_equals: larger of equals
import torch


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    best, best_error = 0, float("inf")
    for d in range(max_degree + 1):
        powers = torch.arange(d + 1, device=x_train.device)
        w = torch.linalg.lstsq(x_train.double()[:, None] ** powers, y_train.double()[:, None]).solution
        error = ((x_valid.double()[:, None] ** powers @ w).flatten() - y_valid).square().sum().item()
        if error <= best_error:
            best, best_error = d, error
    return best
