# loses test_gives_the_jacobian: wrong type
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    return (torch.diag(s) - torch.outer(s, s)).tolist()
