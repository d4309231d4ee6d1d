# loses test_gives_the_jacobian: wrong device
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    return s[:, None] * (torch.eye(len(s), dtype=s.dtype) - s)
