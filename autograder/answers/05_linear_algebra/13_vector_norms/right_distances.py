# right: distances from the origin
import torch


def vector_norms(u):
    v = u * 1.0
    origin = torch.zeros_like(v)
    return torch.dist(v, origin, 2), torch.nn.functional.l1_loss(v, origin, reduction="sum")
