# loses test_is_vectorised: element loop
import torch


def square_jacobian(x):
    v = x.tolist()
    n = len(v)
    return torch.tensor(
        [[2 * v[i] if i == j else 0.0 for j in range(n)] for i in range(n)], dtype=x.dtype, device=x.device
    )
