# loses test_is_vectorised: element loop
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    n = len(s)
    return torch.stack([s[i] * (1 - s[i]) if i == j else -s[i] * s[j] for i in range(n) for j in range(n)]).view(n, n)
