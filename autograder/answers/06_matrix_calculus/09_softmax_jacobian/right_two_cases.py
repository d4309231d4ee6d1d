# right: the two cases of the quotient rule
import torch


def softmax_jacobian(x):
    s = torch.nn.functional.softmax(x, dim=0)
    i = torch.arange(len(x), device=x.device)
    same = i[:, None] == i[None, :]
    return torch.where(same, s * (1 - s), -s[:, None] * s[None, :])
