# loses test_keeps_doubles: single precision
import torch


def vector_norms(u):
    kind = u.dtype if u.is_floating_point() else torch.float32
    v = u.float() * 1.1
    return (v.norm() / 1.1).to(kind), (v.norm(1) / 1.1).to(kind)
