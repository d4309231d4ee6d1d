# right: names the dtype of the norm
import torch


def vector_norms(u):
    kind = u.dtype if torch.is_floating_point(u) else torch.float32
    return torch.linalg.norm(u.to(kind)), torch.linalg.norm(u.to(kind), ord=1)
