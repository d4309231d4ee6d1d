# loses test_is_vectorised: element loop
import torch


def vector_norms(u):
    v = u if u.is_floating_point() else u.float()
    return v.norm(), torch.tensor(sum(abs(a) for a in v.tolist()), dtype=v.dtype, device=v.device)
