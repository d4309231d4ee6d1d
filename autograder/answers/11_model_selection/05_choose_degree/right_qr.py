# right: QR in double precision
import torch


def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    x, y = x_train.double().cpu(), y_train.double().cpu()
    xv, yv = x_valid.double().cpu(), y_valid.double().cpu()
    Q, R = torch.linalg.qr(torch.vander(x, max_degree + 1, increasing=True))
    V = torch.vander(xv, max_degree + 1, increasing=True)
    errors = []
    for d in range(max_degree + 1):
        w = torch.linalg.solve_triangular(R[: d + 1, : d + 1], (Q[:, : d + 1].T @ y)[:, None], upper=True)
        errors.append(float(((V[:, : d + 1] @ w)[:, 0] - yv).pow(2).sum()))
    return min(range(max_degree + 1), key=lambda d: errors[d])
