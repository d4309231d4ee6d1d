# loses test_is_vectorised: element loop
import torch


def quadratic_gradient(A, x):
    a, v = A.tolist(), x.tolist()
    n = len(v)
    return torch.tensor(
        [sum((a[i][j] + a[j][i]) * v[j] for j in range(n)) for i in range(n)], dtype=x.dtype, device=x.device
    )
