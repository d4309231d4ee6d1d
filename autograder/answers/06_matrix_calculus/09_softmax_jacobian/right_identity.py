# right: columns scaled, one minus the rest
import torch


def softmax_jacobian(x):
    s = x.softmax(-1)
    return s[:, None] * (torch.eye(len(s), dtype=s.dtype, device=s.device) - s)
