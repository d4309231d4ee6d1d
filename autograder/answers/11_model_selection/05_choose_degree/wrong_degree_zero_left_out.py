# loses test_takes_both_ends, test_smaller_of_equals: degree 0 left out
import torch


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    best, least = 0, float("inf")
    for d in range(1, max_degree + 1):
        powers = torch.arange(d + 1, device=x_train.device)
        w = torch.linalg.lstsq(x_train.double()[:, None] ** powers, y_train.double()[:, None]).solution
        error = ((x_valid.double()[:, None] ** powers @ w).flatten() - y_valid).square().sum().item()
        if error < least:
            best, least = d, error
    return best
