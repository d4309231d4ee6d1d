# loses test_gives_the_jacobian: diagonal only
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    return torch.diag(s * (1 - s))
