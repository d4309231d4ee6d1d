# right: torch's vector norms
import torch


def vector_norms(u):
    v = u if u.is_floating_point() else u.float()
    return torch.linalg.vector_norm(v, 2), torch.linalg.vector_norm(v, 1)
