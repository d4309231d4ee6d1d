# loses test_chooses_the_best_on_validation: chosen on the training part
import torch


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    errors = []
    for d in range(max_degree + 1):
        A = x_train.double()[:, None] ** torch.arange(d + 1, device=x_train.device)
        w = torch.linalg.lstsq(A, y_train.double()[:, None]).solution
        errors.append(((A @ w).flatten() - y_train).square().sum().item())
    return errors.index(min(errors))
