# loses test_is_vectorised: element loop
import torch


def least_squares_gradient(X, w, y):
    A, b, t = X.tolist(), w.tolist(), y.tolist()
    r = [sum(p * q for p, q in zip(row, b)) - s for row, s in zip(A, t)]
    return torch.tensor(
        [2 * sum(A[i][j] * r[i] for i in range(len(r))) for j in range(len(b))], dtype=X.dtype, device=X.device
    )
