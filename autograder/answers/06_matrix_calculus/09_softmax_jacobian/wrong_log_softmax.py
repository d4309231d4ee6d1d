# loses test_gives_the_jacobian: log softmax
import torch


def softmax_jacobian(x):
    s = torch.softmax(x, 0)
    return torch.eye(len(x), dtype=x.dtype, device=x.device) - s
