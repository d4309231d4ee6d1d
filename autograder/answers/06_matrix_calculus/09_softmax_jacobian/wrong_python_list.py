# loses test_is_vectorised: element loop
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0).tolist()
    n = len(s)
    return torch.tensor(
        [[s[i] * ((i == j) - s[j]) for j in range(n)] for i in range(n)], dtype=x.dtype, device=x.device
    )
