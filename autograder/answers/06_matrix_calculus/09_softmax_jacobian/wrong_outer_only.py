# loses test_gives_the_jacobian: outer product only
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    return -torch.outer(s, s)
