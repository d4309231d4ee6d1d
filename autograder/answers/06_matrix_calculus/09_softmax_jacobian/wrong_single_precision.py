# loses test_gives_the_jacobian: single precision
import torch


def softmax_jacobian(x):
    s = torch.softmax(x.float(), 0)
    return (torch.diag(s) - torch.outer(s, s)).to(x.dtype)
