# right: weak references to objects that stay alive
import torch
import weakref


def rebinding(x, y):
    x = x.clone()
    out = {}
    ref = weakref.ref(x)
    keep = x
    x = x + y
    out["x = x + y"] = ref() is x
    z = torch.zeros_like(y)
    ref = weakref.ref(z)
    z[:] = x + y
    out["z[:] = x + y"] = ref() is z
    ref = weakref.ref(x)
    x += y
    out["x += y"] = ref() is x
    return out
