# loses test_chooses_the_best_on_validation: broadcast
import torch


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    errors = []
    for d in range(max_degree + 1):
        powers = torch.arange(d + 1, device=x_train.device)
        w = torch.linalg.lstsq(x_train.double()[:, None] ** powers, y_train.double()[:, None]).solution
        errors.append((x_valid.double()[:, None] ** powers @ w - y_valid).square().sum().item())
    return errors.index(min(errors))
