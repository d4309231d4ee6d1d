# loses test_is_stable: overflow
import torch


def softmax_jacobian(x):
    s = torch.softmax(x.clamp(-50, 50), 0)
    return torch.diag(s) - torch.outer(s, s)
