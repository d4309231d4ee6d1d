# loses test_is_vectorised: element loop
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    J = torch.diag(s)
    for i in range(len(s)):
        J[i] -= s[i] * s
    return J
