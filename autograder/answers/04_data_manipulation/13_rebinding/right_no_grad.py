# right: plain ids, without gradients
import torch


def rebinding(x, y):
    with torch.no_grad():
        result = {}
        before = id(x)
        keep = x
        x = x + y
        result["x = x + y"] = id(x) == before
        z = torch.zeros_like(y)
        before = id(z)
        z[:] = x + y
        result["z[:] = x + y"] = id(z) == before
        before = id(x)
        x += y
        result["x += y"] = id(x) == before
    return result
