# loses test_chooses_the_best_on_validation: fitted on both
import torch


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    x, y = torch.cat([x_train, x_valid]).double(), torch.cat([y_train, y_valid]).double()
    errors = []
    for d in range(max_degree + 1):
        powers = torch.arange(d + 1, device=x.device)
        w = torch.linalg.lstsq(x[:, None] ** powers, y[:, None]).solution
        errors.append(((x_valid.double()[:, None] ** powers @ w).flatten() - y_valid).square().sum().item())
    return errors.index(min(errors))
