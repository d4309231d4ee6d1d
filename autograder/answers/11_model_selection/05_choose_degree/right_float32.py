# right: lstsq in the data's own dtype
import torch


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    errors = torch.empty(max_degree + 1, dtype=torch.float64)
    for d in range(max_degree + 1):
        A = torch.stack([x_train**i for i in range(d + 1)], dim=1)
        V = torch.stack([x_valid**i for i in range(d + 1)], dim=1)
        w = torch.linalg.lstsq(A, y_train.unsqueeze(1)).solution
        errors[d] = torch.mean((V @ w - y_valid.unsqueeze(1)) ** 2)
    return int(errors.argmin())
