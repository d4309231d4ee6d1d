# right: clones first, then ids of objects that stay alive
import torch


def rebinding(x, y):
    x, y = x.clone(), y.clone()
    old, before = x, id(x)
    x = x + y
    first = id(x) == before
    z = torch.zeros(y.shape, dtype=y.dtype, device=y.device)
    before = id(z)
    z[:] = x + y
    second = id(z) == before
    before = id(x)
    x += y
    third = id(x) == before
    del old
    return {"x = x + y": first, "z[:] = x + y": second, "x += y": third}
